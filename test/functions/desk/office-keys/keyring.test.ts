import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateIdentity, recipientOf } from '../../../../shared/seal/age.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { hashOf } from '../../../../shared/value/hash.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { enrolMember, keyringBody, keysOf, openedKeyring } from '../../../fixtures/key-holder.ts'
import { codeOf, officeLife, putKeyring } from '../../../fixtures/office-life.ts'
import { officer } from '../../../fixtures/officer.ts'

type Officer = Awaited<ReturnType<typeof officer>>
let house: House
let life: ReturnType<typeof officeLife>
beforeAll(async () => {
  house = await openHouse()
  life = officeLife(house)
})
afterAll(() => house.close())

describe('an office without a key', () => {
  const office = '320104'
  let lead: Officer
  let identity: Identity

  it('gets one: made by its lead, signed by an administrator, then tips are sealed to it', async () => {
    await life.join('qinhuai-lead', office, 'lead')
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
    expect(await codeOf(await life.sign(office, 1, await recipientOf(identity)))).toBe('ok')
    expect(await (await administrator.ask('desk', '/office-keys/requests')).json()).toMatchObject({
      requests: [],
    })
    const entry = (await house.records.readDirectory()).find((one) => one.office === office)
    expect(entry).toEqual({ office, keyVersion: 1, hash: hashOf(await recipientOf(identity)) })
  })

  it('lets a colleague in, who opens the same; of two who change it at once one is told', async () => {
    await life.join('qinhuai-handler', office, 'handler')
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
