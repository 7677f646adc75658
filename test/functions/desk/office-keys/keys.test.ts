import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recoveryIdentity } from '../../../../cdk/local/recovery-key.ts'
import { BatchReply } from '../../../../shared/contract/office-keys.ts'
import { newSeed } from '../../../../shared/filing/derive-filing.ts'
import { renewWrap } from '../../../../shared/filing/renew-wrap.ts'
import { RecoveryRequest, recoverKeyring } from '../../../../shared/office-keys/recover-keyring.ts'
import { joinShares, splitIdentity } from '../../../../shared/office-keys/recovery-shares.ts'
import { keyringToWire } from '../../../../shared/office-keys/save-keyring.ts'
import { openKeyring } from '../../../../shared/office-keys/seal-keyring.ts'
import { memberCode } from '../../../../shared/office-keys/spoken-codes.ts'
import { generateIdentity, recipientOf } from '../../../../shared/seal/age.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { hashOf } from '../../../../shared/value/hash.ts'
import { sealingView, signedWith } from '../../../fixtures/directory.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import {
  enrolMember,
  keyringBody,
  keyringOf,
  keysOf,
  memberIdentity,
  openedKeyring,
} from '../../../fixtures/key-holder.ts'
import { newId, officer } from '../../../fixtures/officer.ts'
import { prepare, report, send } from '../../../fixtures/reporter.ts'

type Officer = Awaited<ReturnType<typeof officer>>
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const codeOf = async (reply: Response) =>
  reply.status === 200 ? 'ok' : ((await reply.json()) as { error: { code: string } }).error.code
const putKeyring = (who: Officer, office: string, body: object) =>
  who.ask('desk', `/office-keys/keyrings/${office}`, body, 'PUT')
const join = (name: string, office: string, ...roles: 'handler'[] | 'lead'[]) =>
  house.records.saveStaff({ sub: `sample-${name}`, name, office, roles })
const leave = async (name: string) => {
  const before = await house.records.readPerson(`sample-${name}`)
  if (before) await house.records.changeStaff(before, { ...before, activeUntil: house.now().toISOString() })
}
const enter = async (body: object) => {
  const administrator = await officer(house, 'province-administrator')
  return administrator.ask('newsroom', '/office-keys/directory', body, 'PUT')
}
const sign = async (office: string, keyVersion: number, recipient: string) =>
  enter(await signedWith(house, [{ office, keyVersion, recipient }]))
const file = async () => {
  const ready = await prepare(house, newSeed())
  await send(house, ready.tip, ready.ticket, ready.filing)
  return ready
}
/** Any of a tip's wraps opened by an office's identity, as the store holds them. */
const opensTip = async (tip: string, identities: readonly Identity[]) => {
  const stored = await house.tips.readTip(tip)
  const { unwrapIdentity } = await import('../../../../shared/seal/wrap.ts')
  const tries = identities.flatMap((one) =>
    (stored?.officeWraps ?? []).map(({ wrap }) =>
      unwrapIdentity(tip, wrap, one).then(
        () => true,
        () => false,
      ),
    ),
  )
  return (await Promise.all(tries)).includes(true)
}

describe('an office without a key', () => {
  const office = '320104'
  let lead: Officer
  let identity: Identity

  it('gets one: made by its lead, signed by an administrator, then tips are sealed to it', async () => {
    await join('qinhuai-lead', office, 'lead')
    lead = await officer(house, 'qinhuai-lead')
    const mine = await enrolMember(lead)
    identity = await generateIdentity()
    const keys = await keysOf(lead)
    const body = await keyringBody(house, keys, [{ keyVersion: 1, identity }], keys.people)
    expect(await codeOf(await putKeyring(lead, office, body))).toBe('ok')
    expect((await openedKeyring(lead, mine))[0]?.identity).toBe(identity)
    const administrator = await officer(house, 'province-administrator')
    const waiting = await (await administrator.ask('desk', '/office-keys/requests')).json()
    expect(waiting).toMatchObject({
      requests: [{ office, keyVersion: 1, recipient: await recipientOf(identity) }],
    })
    expect(await codeOf(await sign(office, 1, await recipientOf(identity)))).toBe('ok')
    expect(await (await administrator.ask('desk', '/office-keys/requests')).json()).toMatchObject({
      requests: [],
    })
    const entry = (await house.records.readDirectory()).find((one) => one.office === office)
    expect(entry).toEqual({ office, keyVersion: 1, hash: hashOf(await recipientOf(identity)) })
  })

  it('lets a colleague in, who opens the same; of two who change it at once one is told', async () => {
    await join('qinhuai-handler', office, 'handler')
    const handler = await officer(house, 'qinhuai-handler')
    const theirs = await enrolMember(handler)
    await expect(openedKeyring(handler, theirs)).rejects.toThrow('wrongKey')
    const keys = await keysOf(lead)
    const body = await keyringBody(house, keys, [{ keyVersion: 1, identity }], keys.people)
    const replies = await Promise.all([putKeyring(lead, office, body), putKeyring(lead, office, body)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await openedKeyring(handler, theirs))[0]?.identity).toBe(identity)
    expect((await keysOf(lead)).keyring?.history.map(({ what, subject }) => [what, subject])).toEqual([
      ['made', undefined],
      ['added', 'qinhuai-lead'],
      ['added', 'qinhuai-handler'],
    ])
  })

  it('does not let a handler rotate, a stranger write, or the last one go', async () => {
    const handler = await officer(house, 'qinhuai-handler')
    const keys = await keysOf(lead)
    const open = [{ keyVersion: 1, identity }]
    const both = keys.people
    const next = { keyVersion: 2, identity: await generateIdentity() }
    expect(
      await codeOf(await putKeyring(handler, office, await keyringBody(house, keys, [...open, next], both))),
    ).toBe('role')
    expect(await codeOf(await putKeyring(lead, office, await keyringBody(house, keys, open, [])))).toBe(
      'lastHolder',
    )
    expect(await codeOf(await putKeyring(lead, office, await keyringBody(house, keys, [next], both)))).toBe(
      'keyOrder',
    )
    const stranger = await officer(house, 'jiangning-lead')
    expect(await codeOf(await putKeyring(stranger, office, await keyringBody(house, keys, open, both)))).toBe(
      'role',
    )
    const outsider = { sub: 'sample-jiangning-lead', recipient: (await keysOf(stranger)).mine?.recipient }
    expect(
      await codeOf(await putKeyring(lead, office, await keyringBody(house, keys, open, [...both, outsider]))),
    ).toBe('holders')
    const forged = both.map((one) => ({ ...one, recipient: both[0]?.recipient }))
    expect(await codeOf(await putKeyring(lead, office, await keyringBody(house, keys, open, forged)))).toBe(
      'holders',
    )
  })
})

describe('a leaver', () => {
  const office = '320115'

  it('is in no keyring that is written after, and opens nothing sealed after the rotation, stolen tables or not', async () => {
    await join('leaving', office, 'handler')
    const leaving = await officer(house, 'leaving')
    const theirs = await enrolMember(leaving)
    const lead = await officer(house, 'jiangning-lead')
    const own = await memberIdentity(lead, 'jiangning-lead')
    const open = await openedKeyring(lead, own)
    const everyone = await keysOf(lead)
    const keyed = everyone.people.filter(({ recipient }) => recipient)
    await putKeyring(lead, office, await keyringBody(house, everyone, open, keyed))
    const stolen = await openedKeyring(leaving, theirs)
    const before = await file()
    expect(
      await opensTip(
        before.tip,
        stolen.map(({ identity }) => identity),
      ),
    ).toBe(true)

    await leave('leaving')
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
    expect(await codeOf(await sign(office, 2, await recipientOf(identity)))).toBe('ok')
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
    const after = await file()
    expect(
      await opensTip(
        after.tip,
        stolen.map((one) => one.identity),
      ),
    ).toBe(false)
    expect(await opensTip(after.tip, [identity])).toBe(true)
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
    expect(await opensTip(tip, identities.slice(1))).toBe(true)
    const opened = await lead.open(tip, identities[1] ?? '')
    expect(opened.envelope.report).toEqual(report)
    // The older wrap goes once the newer has opened, and is on record as having done so.
    expect(await opensTip(tip, identities.slice(0, 1))).toBe(true)
    await lead.ask('desk', `/tips/${tip}/openings/${opened.reply.opening}`, { opened: 2 })
    expect(await opensTip(tip, identities.slice(0, 1))).toBe(true)
    const colleague = await handler.open(tip, identities[1] ?? '')
    await handler.ask('desk', `/tips/${tip}/openings/${colleague.reply.opening}`, { opened: 2 })
    expect(await opensTip(tip, identities.slice(0, 1))).toBe(false)
    expect(await opensTip(tip, identities.slice(1))).toBe(true)
  })

  it('is handed to nobody who may not open: another office, an auditor, the province before an escalation', async () => {
    await file()
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

describe('losing every member', () => {
  it('is put right with the two sheets: new people open the old letters', async () => {
    const office = '320115'
    const { tip } = await file()
    for (const one of ['jiangning-lead', 'jiangning-handler', 'leaving']) await leave(one)
    await join('fresh-lead', office, 'lead')
    const fresh = await officer(house, 'fresh-lead')
    const mine = await enrolMember(fresh)

    const administrator = await officer(house, 'province-administrator')
    const keys = await keysOf(administrator, `?office=${office}`)
    const request = RecoveryRequest.parse({
      keyring: keyringToWire(keyringOf(keys)),
      members: keys.people.filter(({ recipient }) => recipient),
      recovery: await recipientOf(recoveryIdentity(house.keys)),
    })
    expect(request.members.map(({ name }) => name)).toEqual(['fresh-lead'])
    const sheets = splitIdentity(recoveryIdentity(house.keys))
    const code = memberCode(await recipientOf(mine))
    const body = await recoverKeyring(request, joinShares(sheets), [[code, code]])
    expect(await codeOf(await putKeyring(fresh, office, { ...body, recovered: true }))).toBe('role')
    expect(await codeOf(await putKeyring(fresh, office, { ...body, recovered: false }))).toBe('role')
    expect(await codeOf(await putKeyring(administrator, office, body))).toBe('ok')
    expect((await keysOf(fresh)).keyring?.history.at(-1)).toMatchObject({ what: 'removed' })
    expect((await keysOf(fresh)).keyring?.history.some(({ what }) => what === 'recovered')).toBe(true)

    const identities = (await openedKeyring(fresh, mine)).map(({ identity }) => identity)
    const opened = await fresh.open(tip, identities.at(-1) ?? '')
    expect(opened.envelope.report).toEqual(report)
    await expect(recoverKeyring(request, await generateIdentity(), [[code, code]])).rejects.toThrow(
      'wrongKey',
    )
  })
})

describe('one’s own key', () => {
  it('changes with its passphrase, and is replaced when that is forgotten; the first of two stands', async () => {
    await join('own', '320114', 'handler')
    const own = await officer(house, 'own')
    await enrolMember(own)
    const first = await keysOf(own)
    const body = { revision: 1, recipient: first.mine?.recipient, sealed: 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+' }
    const replies = await Promise.all([0, 1].map(() => own.ask('desk', '/office-keys/mine', body, 'PUT')))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    await enrolMember(own)
    const key = await house.tips.readMemberKey('sample-own')
    expect(key?.history.map(({ what }) => what)).toEqual(['made', 'passphrase', 'replaced'])
  })

  it('is for those who open letters, after a fresh sign-in', async () => {
    const drafter = await officer(house, 'province-drafter')
    const recipient = await recipientOf(await generateIdentity())
    const body = { revision: 0, recipient, sealed: 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+' }
    expect(await codeOf(await drafter.ask('desk', '/office-keys/mine', body, 'PUT'))).toBe('role')
    const old = { auth_time: Math.floor(Date.now() / 1000) - 11 * 60 }
    const late = await officer(house, 'own', await house.tokens.with('own', old))
    expect(await codeOf(await late.ask('desk', '/office-keys/mine', body, 'PUT'))).toBe('stepUp')
    expect(
      await codeOf(
        await putKeyring(late, '320114', { revision: 0, versions: [], members: [], recovered: false }),
      ),
    ).toBe('stepUp')
  })
})
