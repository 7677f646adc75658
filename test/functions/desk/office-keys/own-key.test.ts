import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateIdentity, recipientOf } from '../../../../shared/seal/age.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { enrolMember, keysOf } from '../../../fixtures/key-holder.ts'
import { codeOf, officeLife, putKeyring } from '../../../fixtures/office-life.ts'
import { officer } from '../../../fixtures/officer.ts'

let house: House
let life: ReturnType<typeof officeLife>
beforeAll(async () => {
  house = await openHouse()
  life = officeLife(house)
})
afterAll(() => house.close())

describe('one’s own key', () => {
  it('changes with its passphrase, and is replaced when that is forgotten; the first of two stands', async () => {
    await life.join('own', '320114', 'handler')
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

  it('is for those who write at the desk, after a fresh sign-in', async () => {
    const auditor = await officer(house, 'province-auditor')
    const recipient = await recipientOf(await generateIdentity())
    const body = { revision: 0, recipient, sealed: 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+' }
    expect(await codeOf(await auditor.ask('desk', '/office-keys/mine', body, 'PUT'))).toBe('role')
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
