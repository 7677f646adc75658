import type { KeysReply } from '../../../shared/contract/office-keys.ts'
import type { KeyringMember } from '../../../shared/office-keys/keyring.ts'

/** Someone who works in the office and may hold its key. */
export type Person = KeysReply['people'][number]

/** How an office's keyring stands, for the one who looks at it. */
export interface Standing {
  /** The newest version, while it waits for the administrators' signature. */
  readonly waits: { readonly keyVersion: number; readonly recipient: string } | undefined
  /** The one who looks is in the keyring. */
  readonly inside: boolean
  /** Who would hold a first version: oneself, with a key of one's own. */
  readonly self: readonly Person[]
}

/** How an office's keyring stands. `sub`: who looks, when it is their own office; undefined for another one. */
export function standingOf(keys: KeysReply, sub: string | undefined): Standing {
  const { keyring, entry, people, mine } = keys
  const newest = keyring?.versions.at(-1)
  return {
    waits: newest && newest.keyVersion > (entry?.keyVersion ?? 0) ? newest : undefined,
    inside: keyring?.members.some((one) => one.sub === sub) === true,
    self: people.filter((one) => one.sub === sub && mine),
  }
}

/** Who is in a keyring and still works here with the same key; the others are left out of the next write. */
export function stillHolding(members: readonly KeyringMember[], people: readonly Person[]): Person[] {
  return people.filter((one) =>
    members.some(({ sub, recipient }) => sub === one.sub && recipient === one.recipient),
  )
}

/** Who is in a keyring and works here no more. */
export function goneMembers(members: readonly KeyringMember[], people: readonly Person[]): KeyringMember[] {
  return members.filter(({ sub }) => !people.some((one) => one.sub === sub))
}

/** The people whose own key is known: a keyring can be sealed to them. */
export function withKey(people: readonly Person[]): KeyringMember[] {
  return people.flatMap(({ recipient, ...one }) => (recipient ? [{ ...one, recipient }] : []))
}
