import type { KeysReply } from '../../../shared/contract/office-keys.ts'
import type { KeyringMember } from '../../../shared/office-keys/keyring.ts'

/** Someone who works in the office and may hold its key. */
export type Person = KeysReply['people'][number]

/** The office's key in the directory, as the server shows it. */
export function entryOf({ office, directory }: Pick<KeysReply, 'office' | 'directory'>) {
  return directory?.keys.find((one) => one.office === office)
}

/** How someone stands to an office's key. `changed`: in the keyring, with another key of their own since. */
export type Holding = 'opens' | 'changed' | 'waits' | 'none'

/** How someone who works here stands to the office's key. */
export function holdingOf({ sub, recipient }: Person, members: readonly KeyringMember[]): Holding {
  const member = members.find((one) => one.sub === sub)
  if (member) return recipient === member.recipient ? 'opens' : 'changed'
  return recipient ? 'waits' : 'none'
}

/** Who is in a keyring and works here no more. */
export function goneMembers(members: readonly KeyringMember[], people: readonly Person[]): KeyringMember[] {
  return members.filter(({ sub }) => !people.some((one) => one.sub === sub))
}

/** The people whose own key is known. */
export function withKey(people: readonly Person[]): KeyringMember[] {
  return people.flatMap(({ recipient, ...one }) => (recipient ? [{ ...one, recipient }] : []))
}
