import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BatchReply } from '../../../../shared/contract/office-keys.ts'
import { renewWrap } from '../../../../shared/filing/renew-wrap.ts'
import { openKeyring } from '../../../../shared/office-keys/seal-keyring.ts'
import { generateIdentity, recipientOf } from '../../../../shared/seal/age.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { sealingView } from '../../../fixtures/directory.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import {
  enrolMember,
  keyringBody,
  keyringOf,
  keysOf,
  memberIdentity,
  openedKeyring,
} from '../../../fixtures/key-holder.ts'
import { codeOf, officeLife, putKeyring } from '../../../fixtures/office-life.ts'
import { newId, officer } from '../../../fixtures/officer.ts'
import { report } from '../../../fixtures/reporter.ts'

let house: House
let life: ReturnType<typeof officeLife>
beforeAll(async () => {
  house = await openHouse()
  life = officeLife(house)
})
afterAll(() => house.close())

describe('a leaver', () => {
  const office = '320115'

  it('is in no keyring that is written after, and opens nothing sealed after the rotation, stolen tables or not', async () => {
    await life.join('leaving', office, 'handler')
    const leaving = await officer(house, 'leaving')
    const theirs = await enrolMember(leaving)
    const lead = await officer(house, 'jiangning-lead')
    const own = await memberIdentity(lead, 'jiangning-lead')
    const open = await openedKeyring(lead, own)
    const everyone = await keysOf(lead)
    const keyed = everyone.people.filter(({ recipient }) => recipient)
    await putKeyring(lead, office, await keyringBody(house, everyone, open, keyed))
    const stolen = await openedKeyring(leaving, theirs)
    const before = await life.file()
    expect(
      await life.opensTip(
        before.tip,
        stolen.map(({ identity }) => identity),
      ),
    ).toBe(true)

    await life.leave('leaving')
    expect(await codeOf(await leaving.ask('desk', '/office-keys'))).toBe('forbidden')
    const keys = await keysOf(lead)
    expect(await codeOf(await putKeyring(lead, office, await keyringBody(house, keys, open, keyed)))).toBe(
      'holders',
    )
    const left = keyed.filter(({ sub }) => sub !== 'sample-leaving')
    // Who is taken out knew the key: without a new one nothing is written.
    expect(await codeOf(await putKeyring(lead, office, await keyringBody(house, keys, open, left)))).toBe(
      'rotate',
    )
    const identity = await generateIdentity()
    const rotated = await keyringBody(house, keys, [...open, { keyVersion: 2, identity }], left)
    expect(await codeOf(await putKeyring(lead, office, rotated))).toBe('ok')
    expect(await codeOf(await life.sign(office, 2, await recipientOf(identity)))).toBe('ok')
    const history = (await keysOf(lead)).keyring?.history
      .slice(-2)
      .map(({ what, subject }) => [what, subject])
    expect(history).toEqual([
      ['rotated', undefined],
      ['removed', 'leaving'],
    ])

    // A stolen table: every version of the keyring as it stands, with the leaver's own key.
    await expect(openKeyring(keyringOf(await keysOf(lead)), theirs)).rejects.toThrow('wrongKey')
    house.time.offset += 6000
    const after = await life.file()
    expect(
      await life.opensTip(
        after.tip,
        stolen.map((one) => one.identity),
      ),
    ).toBe(false)
    expect(await life.opensTip(after.tip, [identity])).toBe(true)
  })

  it('loses also what was filed before, once its wraps are renewed; one record a batch; nothing else changes', async () => {
    const lead = await officer(house, 'jiangning-lead')
    const identities = (await openedKeyring(lead, await memberIdentity(lead, 'jiangning-lead'))).map(
      (one) => one.identity,
    )
    const view = await house.records.readRouting(dayInShanghai(house.now()))
    const take = async () => {
      const id = newId()
      const reply = await lead.ask('desk', '/office-keys/batches', { id })
      return { id, ...BatchReply.parse(await reply.json()) }
    }
    const batch = await take()
    expect(batch.tips).toHaveLength(1)
    const tip = batch.tips[0]?.tip ?? ''
    const stored = await house.tips.readTip(tip)
    expect(await house.tips.readBatch('320115', batch.id)).toMatchObject({
      sub: 'sample-jiangning-lead',
      tips: [tip],
    })
    const wraps = await Promise.all(
      batch.tips.map(async (one) =>
        renewWrap(one, identities, await sealingView(house, view, [one]), house.keys.directory.publicKey),
      ),
    )
    const handler = await officer(house, 'jiangning-handler')
    expect(await codeOf(await handler.ask('desk', `/office-keys/batches/${batch.id}/wraps`, { wraps }))).toBe(
      'notFound',
    )
    const stale = wraps.map((one) => ({ ...one, version: one.version + 1 }))
    expect(
      await (await lead.ask('desk', `/office-keys/batches/${batch.id}/wraps`, { wraps: stale })).json(),
    ).toEqual({ conflicts: [tip] })
    expect(
      await (await lead.ask('desk', `/office-keys/batches/${batch.id}/wraps`, { wraps })).json(),
    ).toEqual({
      conflicts: [],
    })
    expect((await take()).tips).toEqual([])
    const renewed = await house.tips.readTip(tip)
    expect(renewed).toEqual({
      ...stored,
      version: 2,
      sealedTo: renewed?.sealedTo,
      officeWraps: renewed?.officeWraps,
    })
    expect(renewed?.sealedTo[0]).toEqual({ office: '320115', keyVersion: 2 })
    expect(renewed?.officeWraps.slice(0, -1)).toEqual(stored?.officeWraps)
    expect(await life.opensTip(tip, identities.slice(1))).toBe(true)
    const opened = await lead.open(tip, identities[1] ?? '')
    expect(opened.envelope.report).toEqual(report)
    // The older wrap goes once the newer has opened, and is on record as having done so.
    expect(await life.opensTip(tip, identities.slice(0, 1))).toBe(true)
    await lead.ask('desk', `/tips/${tip}/openings/${opened.reply.opening}`, { opened: 2 })
    expect(await life.opensTip(tip, identities.slice(0, 1))).toBe(true)
    const colleague = await handler.open(tip, identities[1] ?? '')
    await handler.ask('desk', `/tips/${tip}/openings/${colleague.reply.opening}`, { opened: 2 })
    expect(await life.opensTip(tip, identities.slice(0, 1))).toBe(false)
    expect(await life.opensTip(tip, identities.slice(1))).toBe(true)
  })

  it('still opens what is sealed before the new key is signed, and nothing that is sealed after', async () => {
    const lead = await officer(house, 'jiangning-lead')
    const open = await openedKeyring(lead, await memberIdentity(lead, 'jiangning-lead'))
    const known = open.map((one) => one.identity)
    const keys = await keysOf(lead)
    const identity = await generateIdentity()
    const next = [...open, { keyVersion: 3, identity }]
    const body = await keyringBody(house, keys, next, keys.keyring?.members ?? [])
    expect(await codeOf(await putKeyring(lead, office, body))).toBe('ok')
    const sealedTo = async () => {
      house.time.offset += 6000
      const { tip } = await life.file()
      return { before: await life.opensTip(tip, known), new: await life.opensTip(tip, [identity]) }
    }
    expect(await sealedTo()).toEqual({ before: true, new: false })
    expect(await codeOf(await life.sign(office, 3, await recipientOf(identity)))).toBe('ok')
    expect(await sealedTo()).toEqual({ before: false, new: true })
  })

  it('is handed to nobody who may not open: another office, an auditor, the province before an escalation', async () => {
    await life.file()
    for (const [who, wanted] of [
      ['jiangning-auditor', 'role'],
      ['province-administrator', 'role'],
      ['yuhuatai-handler', 'ok'],
      ['province-supervisor', 'ok'],
    ] as const) {
      const reply = await (await officer(house, who)).ask('desk', '/office-keys/batches', { id: newId() })
      const copy = reply.clone()
      expect(await codeOf(reply), who).toBe(wanted)
      if (wanted === 'ok') expect(BatchReply.parse(await copy.json()).tips, who).toEqual([])
    }
  })
})
