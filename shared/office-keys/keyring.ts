import * as z from 'zod'
import { Recipient } from '../seal/identity.ts'
import { Bytes } from '../value/bytes.ts'
import { Sha256 } from '../value/hash.ts'
import { OfficeCode } from '../value/office-code.ts'

/** Number of a version of an office's identity: from 1, never decreasing. */
export const KeyVersion = z.int().min(1)

/** Someone who can open an office's key. */
export const KeyringMember = z.strictObject({
  sub: z.string(),
  name: z.string(),
  /** The member's own age recipient. */
  recipient: Recipient,
})
export type KeyringMember = z.infer<typeof KeyringMember>

/** The version that new tips are sealed to once the directory names it. */
export const NewestVersion = z.strictObject({
  keyVersion: KeyVersion,
  recipient: Recipient,
  /** The identity in an age file to all members and to the recovery recipient. */
  sealed: Bytes,
})
export type NewestVersion = z.infer<typeof NewestVersion>

/** A version before: whoever holds the one after it opens it. */
export const OlderVersion = z.strictObject({
  keyVersion: KeyVersion,
  /** SHA-256 of its recipient's text. */
  hash: Sha256,
  /** The identity in an age file to the recipient of the version after it. */
  sealed: Bytes,
})
export type OlderVersion = z.infer<typeof OlderVersion>

/** One thing that happened to a keyring; appended in the same write. */
export const KeyringEvent = z.strictObject({
  n: z.int().min(1),
  /** Moment, ISO. */
  at: z.string(),
  what: z.enum(['made', 'added', 'removed', 'rotated', 'recovered']),
  /** Name of who was added or removed. */
  subject: z.string().optional(),
  /** For `made` and `rotated`. */
  keyVersion: z.int().optional(),
  by: z.string(),
  byName: z.string(),
})
export type KeyringEvent = z.infer<typeof KeyringEvent>

/**
 * At most so many versions, members and events. Events older than those stand in the keyrings before. A version each week
 * is nineteen years; a thousand travel in 3 MB.
 */
export const KEYRING_MOST = { versions: 1000, members: 40, events: 300 } as const

/** From so many versions on the desk says that each one more makes unlocking a little slower. */
export const MANY_VERSIONS = 40

/**
 * An office's keyring: every version of its identity, old ones too because old tips are sealed to them, and who
 * can open it. Changed by one conditional write of its item; how the oldest versions are kept is the store's.
 */
export const Keyring = z.strictObject({
  office: OfficeCode,
  /** Grows by one with every write; a write names the one it saw. */
  revision: z.int().min(1),
  newest: NewestVersion,
  /** Oldest first. */
  older: z.array(OlderVersion).max(KEYRING_MOST.versions - 1),
  /** Empty: only the recovery identity opens it. */
  members: z.array(KeyringMember).max(KEYRING_MOST.members),
  /** Made with the newest identity over versions and members, so that only its holders can change them. */
  mac: Sha256,
  history: z.array(KeyringEvent),
})
export type Keyring = z.infer<typeof Keyring>
