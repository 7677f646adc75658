import { expect, it } from 'vitest'
import type { KeysReply } from '../../../../shared/contract/office-keys.ts'
import { hashOf } from '../../../../shared/value/hash.ts'
import { keepKnown, knownKeyring } from '../../../../site/desk/office-keys/known-keyrings.ts'
import { trustIn } from '../../../../site/desk/office-keys/trust-keyring.ts'
import { memoryStorage } from '../../../fixtures/memory-storage.ts'

const keyring = (keyVersion: number, revision = 5, recipient = `age1pq1v${keyVersion}`) =>
  ({
    ...{ office: '320115', revision, older: [], members: [], mac: '', history: [] },
    newest: { keyVersion, recipient, sealed: '' },
  }) satisfies NonNullable<KeysReply['keyring']>
const signed = (keyVersion: number) => ({ keyVersion, hash: hashOf(`age1pq1v${keyVersion}`) })
const known = (keyVersion: number, revision = 5) => ({
  ...{ keyVersion, revision },
  hash: hashOf(`age1pq1v${keyVersion}`),
})

it.each([
  ['the signed directory’s key', keyring(2), signed(2), undefined, 'trusted'],
  ['another key under the signed version', keyring(2, 5, 'age1pq1operator'), signed(2), undefined, 'wrong'],
  ['an older key than the signed one, put back', keyring(1), signed(2), undefined, 'older'],
  ['a key that waits for its signature, from elsewhere', keyring(3), signed(2), undefined, 'code'],
  ['the same, made here or its code typed here', keyring(3), signed(2), known(3), 'trusted'],
  ['another one than was made here', keyring(3, 5, 'age1pq1operator'), signed(2), known(3), 'code'],
  ['a first key, from elsewhere', keyring(1), undefined, undefined, 'code'],
  ['a list of members older than seen here, put back', keyring(2, 4), signed(2), known(2, 5), 'older'],
  ['a key older than seen here, with an old directory', keyring(1, 5), signed(1), known(2), 'older'],
] as const)('%s', (_, one, entry, seen, trust) => {
  expect(trustIn(one, entry, seen)).toBe(trust)
})

it('what a browser knows of one office leaves the others alone', () => {
  const store = memoryStorage()
  expect(knownKeyring('320115', store)).toBeUndefined()
  keepKnown('320115', known(2), store)
  keepKnown('320114', known(7), store)
  keepKnown('320115', known(3), store)
  expect(knownKeyring('320115', store)).toEqual(known(3))
  expect(knownKeyring('320114', store)).toEqual(known(7))
})
