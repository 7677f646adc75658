import { beforeAll, describe, expect, it } from 'vitest'
import type { KeysReply } from '../../../../shared/contract/office-keys.ts'
import { keyringFromWire, keyringToWire } from '../../../../shared/office-keys/save-keyring.ts'
import { openKeyring, sealKeyring } from '../../../../shared/office-keys/seal-keyring.ts'
import { memberCode } from '../../../../shared/office-keys/spoken-codes.ts'
import { recipientOf } from '../../../../shared/seal/age.ts'
import { identityFromBytes } from '../../../../shared/seal/identity.ts'
import {
  type KeysHere,
  type NextKeyring,
  nextKeyring,
} from '../../../../site/desk/office-keys/next-keyring.ts'

const identity = (n: number) => identityFromBytes(new Uint8Array(32).fill(n))
const office = '320115'
const key = identity(1)
const [zhang, li, wang, operator] = [identity(11), identity(12), identity(13), identity(31)]
const person = async (sub: string, own: string) => ({ sub, name: sub, recipient: await recipientOf(own) })

let here: KeysHere
beforeAll(async () => {
  const recovery = await recipientOf(identity(21))
  const members = [await person('zhang', zhang), await person('li', li)]
  const newest = { keyVersion: 1, identity: key }
  const sealed = await sealKeyring({ office, revision: 1, newest, older: [], members, recovery })
  const keyring = { ...keyringToWire(sealed), history: [] }
  const people = [...members, await person('wang', wang)]
  here = { keys: { office, keyring, people }, trust: 'trusted', identities: [key], recovery }
})

const withKeys = (change: Partial<KeysReply>): KeysHere => ({ ...here, keys: { ...here.keys, ...change } })
/** What was sent, opened as whoever holds this could. */
async function openedBy(next: NextKeyring, holder: string) {
  if (!('save' in next)) throw new Error(`refused: ${next.refused}`)
  const { recovered: _, ...wire } = next.save
  return openKeyring(keyringFromWire(wire), holder)
}

describe('a browser that rotates an office’s key', () => {
  it('seals it to the members that holders vouched for, who can still walk back', async () => {
    const next = await nextKeyring(here, { what: 'rotate' })
    for (const holder of [zhang, li])
      expect((await openedBy(next, holder)).map(({ keyVersion }) => keyVersion)).toEqual([1, 2])
    await expect(openedBy(next, wang)).rejects.toMatchObject({ reason: 'wrongKey' })
  })

  it('does not hand it to the operator who calls another key a member’s own', async () => {
    const { keyring } = here.keys
    if (!keyring) throw new Error('a keyring')
    const theirs = await recipientOf(operator)
    const people = here.keys.people.map((one) => (one.sub === 'zhang' ? { ...one, recipient: theirs } : one))
    const next = await nextKeyring(withKeys({ people }), { what: 'rotate' })
    await expect(openedBy(next, operator)).rejects.toMatchObject({ reason: 'wrongKey' })
    // Both rows changed, as somebody who writes the tables would.
    const members = keyring.members.map((one) => (one.sub === 'zhang' ? { ...one, recipient: theirs } : one))
    const forged = withKeys({ people, keyring: { ...keyring, members } })
    await expect(nextKeyring(forged, { what: 'rotate' })).rejects.toMatchObject({ reason: 'altered' })
  })

  it('does not, while it doubts the keyring or has not opened its newest key', async () => {
    for (const trust of ['code', 'wrong', 'older'] as const)
      expect(await nextKeyring({ ...here, trust }, { what: 'rotate' })).toEqual({ refused: trust })
    const before = { ...here, identities: [identity(2)] }
    expect(await nextKeyring(before, { what: 'rotate' })).toEqual({ refused: 'locked' })
  })
})

describe('letting somebody in', () => {
  it('takes the code of exactly the key that is sealed to', async () => {
    const member = await person('wang', wang)
    const typed = memberCode(member.recipient)
    const next = await nextKeyring(here, { what: 'letIn', member, typed })
    expect(await openedBy(next, wang)).toEqual([{ keyVersion: 1, identity: key }])
    for (const wrong of ['', memberCode(await recipientOf(operator)), typed.slice(0, -1)])
      expect(await nextKeyring(here, { what: 'letIn', member, typed: wrong })).toEqual({ refused: 'typed' })
    const swapped = { ...member, recipient: await recipientOf(operator) }
    expect(await nextKeyring(here, { what: 'letIn', member: swapped, typed })).toEqual({ refused: 'typed' })
  })

  it('of a member with a new key of their own takes the place of the old one', async () => {
    const member = await person('li', wang)
    const next = await nextKeyring(here, { what: 'letIn', member, typed: memberCode(member.recipient) })
    expect(await openedBy(next, wang)).toHaveLength(1)
    await expect(openedBy(next, li)).rejects.toMatchObject({ reason: 'wrongKey' })
  })
})

describe('taking somebody out', () => {
  it('makes a new key in the same act', async () => {
    const next = await nextKeyring(here, { what: 'leaveOut', sub: 'li' })
    expect((await openedBy(next, zhang)).map(({ keyVersion }) => keyVersion)).toEqual([1, 2])
    await expect(openedBy(next, li)).rejects.toMatchObject({ reason: 'wrongKey' })
  })

  it('happens by the way to whoever has left, whatever else is done', async () => {
    const people = here.keys.people.filter(({ sub }) => sub !== 'li')
    const member = await person('wang', wang)
    const left = withKeys({ people })
    const next = await nextKeyring(left, { what: 'letIn', member, typed: memberCode(member.recipient) })
    expect(await openedBy(next, wang)).toHaveLength(2)
    await expect(openedBy(next, li)).rejects.toMatchObject({ reason: 'wrongKey' })
  })
})

it('a first key is sealed to oneself alone, by the recipient that one’s own key says', async () => {
  const { keyring: _, ...without } = here.keys
  const own = await person('zhang', zhang)
  const next = await nextKeyring({ ...here, keys: without }, { what: 'make', own })
  expect((await openedBy(next, zhang)).map(({ keyVersion }) => keyVersion)).toEqual([1])
  await expect(openedBy(next, li)).rejects.toMatchObject({ reason: 'wrongKey' })
  expect(await nextKeyring(here, { what: 'make', own })).toEqual({ refused: 'locked' })
})
