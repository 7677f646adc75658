import { expect, it } from 'vitest'
import type { KeysReply } from '../../../../shared/contract/office-keys.ts'
import { goneMembers, standingOf, stillHolding, withKey } from '../../../../site/desk/office-keys/standing.ts'

const lead = { sub: 'lead', name: '甲', recipient: 'age1lead' }
const handler = { sub: 'handler', name: '乙', recipient: 'age1handler' }
const newcomer = { sub: 'new', name: '丙' }
const left = { sub: 'left', name: '丁', recipient: 'age1left' }

const version = (keyVersion: number) => ({ keyVersion, recipient: `age1v${keyVersion}`, sealed: 'eA==' })
const entry = { office: '320115', keyVersion: 1, recipient: 'age1v1', since: '2026-01-05', signature: 's' }

function keys(more: Partial<KeysReply> = {}): KeysReply {
  return { office: '320115', people: [lead, handler, newcomer], ...more }
}
const keyring = (versions: number[]) => ({
  ...{ revision: 1, members: [lead, left], history: [] },
  versions: versions.map(version),
})

it('a member still holds the key while they work here with the key that it was sealed to', () => {
  const replaced = { ...handler, recipient: 'age1other' }
  expect(stillHolding([lead, handler, left], [lead, replaced, newcomer])).toEqual([lead])
})

it('who works here no more is named, not who has another key now', () => {
  expect(goneMembers([lead, left], [{ ...lead, recipient: 'age1other' }, handler])).toEqual([left])
})

it('a keyring is sealed only to people whose key is known', () => {
  expect(withKey([lead, newcomer])).toEqual([lead])
})

it('a version that the directory does not hold yet waits', () => {
  expect(standingOf(keys({ keyring: keyring([1, 2]), entry }), 'lead').waits).toMatchObject({ keyVersion: 2 })
  expect(standingOf(keys({ keyring: keyring([1]), entry }), 'lead').waits).toBeUndefined()
  expect(standingOf(keys({ keyring: keyring([1]) }), 'lead').waits).toMatchObject({ keyVersion: 1 })
})

it('who looks at another office is never inside', () => {
  expect(standingOf(keys({ keyring: keyring([1]) }), 'lead').inside).toBe(true)
  expect(standingOf(keys({ keyring: keyring([1]) }), 'handler').inside).toBe(false)
  expect(standingOf(keys({ keyring: keyring([1]) }), undefined).inside).toBe(false)
})

it('a first version is held by oneself, once one has a key', () => {
  const mine = { revision: 1, recipient: 'age1lead' }
  expect(standingOf(keys({ mine }), 'lead').self).toEqual([lead])
  expect(standingOf(keys(), 'lead').self).toEqual([])
})
