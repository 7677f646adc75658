import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recoveryIdentity } from '../../../../cdk/local/recovery-key.ts'
import { RecoveryRequest, recoverKeyring } from '../../../../shared/office-keys/recover-keyring.ts'
import { joinShares, splitIdentity } from '../../../../shared/office-keys/recovery-shares.ts'
import { keyringToWire } from '../../../../shared/office-keys/save-keyring.ts'
import { memberCode } from '../../../../shared/office-keys/spoken-codes.ts'
import { generateIdentity, recipientOf } from '../../../../shared/seal/age.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { enrolMember, keyringOf, keysOf, openedKeyring } from '../../../fixtures/key-holder.ts'
import { codeOf, officeLife, putKeyring } from '../../../fixtures/office-life.ts'
import { officer } from '../../../fixtures/officer.ts'
import { report } from '../../../fixtures/reporter.ts'

let house: House
let life: ReturnType<typeof officeLife>
beforeAll(async () => {
  house = await openHouse()
  life = officeLife(house)
})
afterAll(() => house.close())

describe('losing every member', () => {
  it('is put right with the two sheets: new people open the old letters', async () => {
    const office = '320115'
    const { tip } = await life.file()
    for (const one of ['jiangning-lead', 'jiangning-handler', 'leaving']) await life.leave(one)
    await life.join('fresh-lead', office, 'lead')
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
