import { signEntry } from '../../shared/office-keys/sign-entry.ts'
import { generateIdentity, recipientOf } from '../../shared/seal/age.ts'
import type { Identity, Recipient } from '../../shared/seal/identity.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import type { House } from '../fixtures/house.ts'

/** Enters an office's next key, signed, into the directory. */
export async function enterNextKey(
  house: House,
  office: string,
): Promise<{ identity: Identity; recipient: Recipient }> {
  const before = (await house.records.readDirectory()).find((one) => one.office === office)
  const identity = await generateIdentity()
  const recipient = await recipientOf(identity)
  const keyVersion = (before?.keyVersion ?? 0) + 1
  const entry = { office, keyVersion, recipient, since: dayInShanghai(house.now()) }
  await house.records.saveDirectoryEntry(signEntry(entry, house.keys.directory.privateKey))
  // Past what the stages remember of the directory.
  house.time.offset += 6000
  return { identity, recipient }
}
