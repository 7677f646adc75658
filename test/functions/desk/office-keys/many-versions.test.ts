import { afterAll, beforeAll, expect, it } from 'vitest'
import { recoveryIdentity } from '../../../../cdk/local/recovery-key.ts'
import type { OlderVersion } from '../../../../shared/office-keys/keyring.ts'
import { openKeyring, sealKeyring, sealOlder } from '../../../../shared/office-keys/seal-keyring.ts'
import { generateIdentity, recipientOf } from '../../../../shared/seal/age.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { identityFromBytes } from '../../../../shared/seal/identity.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { enrolMember, keyringBody, keyringOf, keysOf, openedKeyring } from '../../../fixtures/key-holder.ts'
import { codeOf, officeLife, putKeyring } from '../../../fixtures/office-life.ts'
import { officer } from '../../../fixtures/officer.ts'
import { dumpTable } from '../../../privacy/dump.ts'

const office = '320104'
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const identityOf = (version: number) => identityFromBytes(new Uint8Array(32).fill(version))

/** An office whose one member has so many versions of its key. */
async function officeWith(versions: number): Promise<Identity> {
  await officeLife(house).join('qinhuai-lead', office, 'lead')
  const lead = await officer(house, 'qinhuai-lead')
  const mine = await enrolMember(lead)
  const older: OlderVersion[] = []
  for (let n = 1; n < versions; n++) {
    older.push(await sealOlder({ keyVersion: n, identity: identityOf(n) }, identityOf(n + 1)))
  }
  const sealed = await sealKeyring({
    ...{ office, revision: 1, older },
    newest: { keyVersion: versions, identity: identityOf(versions) },
    members: [{ sub: 'sample-qinhuai-lead', name: 'qinhuai-lead', recipient: await recipientOf(mine) }],
    recovery: await recipientOf(recoveryIdentity(house.keys)),
  })
  expect(await house.tips.saveKeyring({ ...sealed, history: [] }, undefined)).toBe(true)
  return mine
}

it('an office makes its fiftieth key, its fifty-first and more, and none is lost', async () => {
  const mine = await officeWith(49)
  const lead = await officer(house, 'qinhuai-lead')
  for (const version of [50, 51, 52, 53]) {
    const keys = await keysOf(lead)
    const open = await openedKeyring(lead, mine)
    const next = { keyVersion: version, identity: identityOf(version) }
    const body = await keyringBody(house, keys, [...open, next], keys.keyring?.members ?? [])
    expect([version, await codeOf(await putKeyring(lead, office, body))]).toEqual([version, 'ok'])
    expect((await keysOf(lead)).keyring?.older).toHaveLength(version - 1)
    const opened = await openedKeyring(lead, mine)
    expect(opened).toEqual(
      Array.from({ length: version }, (_, n) => ({ keyVersion: n + 1, identity: identityOf(n + 1) })),
    )
    const me = (await (await lead.ask('desk', '/me')).json()) as { keys: { office: unknown[] } }
    expect(me.keys.office).toHaveLength(version)
  }
  const keys = await keysOf(lead)
  // A change without a new key, and of two at once one: what stands beside the item stays.
  const same = await keyringBody(house, keys, await openedKeyring(lead, mine), keys.keyring?.members ?? [])
  const both = await Promise.all([putKeyring(lead, office, same), putKeyring(lead, office, same)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await openedKeyring(lead, mine)).toHaveLength(53)
  const recovered = await openKeyring(keyringOf(await keysOf(lead)), recoveryIdentity(house.keys))
  expect(recovered[0]).toEqual({ keyVersion: 1, identity: identityOf(1) })
  const rows = (await dumpTable(house, 'tips')).filter(({ pk }) => pk === `KEY#${office}`)
  const kinds = Map.groupBy(rows, ({ sk }) => String(sk).split('#')[0])
  expect(kinds.get('OLDER')?.map(({ keyVersion }) => keyVersion)).toEqual([1, 2, 3])
  // None of its items, nor any of those before, grows with the number of keys.
  const sizes = rows.map((row) => (Array.isArray(row.older) ? row.older.length : 0))
  expect(Math.max(...sizes)).toBe(49)
})

it('an oldest version that somebody took out of the table, or exchanged, is missed at once', async () => {
  const stored = await house.tips.readKeyring(office)
  if (!stored) throw new Error('a keyring')
  const versions = stored.older.map(({ keyVersion }) => keyVersion)
  expect(versions.slice(0, 3)).toEqual([1, 2, 3])
  const other = await sealOlder({ keyVersion: 1, identity: await generateIdentity() }, identityOf(2))
  const holder = recoveryIdentity(house.keys)
  for (const older of [stored.older.slice(1), [other, ...stored.older.slice(1)]]) {
    await expect(openKeyring({ ...stored, older }, holder)).rejects.toThrow('altered')
  }
})
