import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../../cdk/local/database.ts'
import { readKeyring, saveKeyring } from '../../../functions/store/office-keys.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import type { Keyring, OlderVersion } from '../../../shared/office-keys/keyring.ts'
import { openKeyring, sealKeyring, sealOlder } from '../../../shared/office-keys/seal-keyring.ts'
import { generateIdentity, recipientOf } from '../../../shared/seal/age.ts'
import { identityFromBytes } from '../../../shared/seal/identity.ts'
import { openDatabase } from '../../fixtures/open-database.ts'

/** Bytes of the largest item that DynamoDB takes. */
const ITEM_LIMIT = 400 * 1024

let database: Database
let table: Table
beforeAll(async () => {
  database = await openDatabase()
  table = openTable({ name: 'tips', endpoint: database.endpoint })
})
afterAll(async () => {
  await database.stop()
})

/** Bytes of an item as DynamoDB counts them: names and values in UTF-8, one for each element, three for each list or map. */
function itemBytes(value: unknown): number {
  if (value instanceof Uint8Array) return value.length
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number') return 21
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + itemBytes(one) + 1, 3)
  const parts = Object.entries(value as object)
  return parts.reduce((sum, [name, one]) => sum + Buffer.byteLength(name) + itemBytes(one) + 1, 3)
}

it('all that stands in a keyring’s own item — fifty versions, forty members and the longest history — fits one, and the oldest version opens', async () => {
  const identities = Array.from({ length: 50 }, (_, n) => identityFromBytes(new Uint8Array(32).fill(n + 1)))
  const older: OlderVersion[] = []
  for (const [n, identity] of identities.slice(0, -1).entries())
    older.push(await sealOlder({ keyVersion: n + 1, identity }, identities[n + 1] ?? ''))
  const own = await Promise.all(Array.from({ length: 40 }, () => generateIdentity()))
  const members = await Promise.all(
    own.map(async (one, n) => ({
      sub: `018f7a10-5b1e-7c00-9a00-0000000000${String(n).padStart(2, '0')}`,
      name: '欧阳示例（示例）',
      recipient: await recipientOf(one),
    })),
  )
  const sealed = await sealKeyring({
    ...{ office: '320115', revision: 90, older, members },
    newest: { keyVersion: 50, identity: identities[49] ?? '' },
    recovery: await recipientOf(await generateIdentity()),
  })
  const history: Keyring['history'] = Array.from({ length: 300 }, (_, n) => ({
    ...{ n: n + 900, at: '2026-11-26T03:00:00.000Z', what: 'removed' as const, subject: '欧阳示例（示例）' },
    ...{ by: members[n % 40]?.sub ?? '', byName: '欧阳示例（示例）' },
  }))
  const keyring = { ...sealed, history }
  const bytes = itemBytes(keyring)
  console.log(`a full keyring: ${bytes} bytes, sealed to 41: ${sealed.newest.sealed.length}`)
  expect(bytes).toBeLessThan(ITEM_LIMIT)
  expect(await saveKeyring(table, { ...keyring, revision: 1 }, undefined)).toBe(true)
  const stored = await readKeyring(table, '320115')
  const opened = await openKeyring({ ...sealed, ...stored, revision: 90 }, own[39] ?? '')
  expect(opened).toHaveLength(50)
  expect(opened[0]).toEqual({ keyVersion: 1, identity: identities[0] })
})
