import * as z from 'zod'
import { Bytes } from '../value/bytes.ts'
import { DirectoryEntry } from './directory-entry.ts'

/** Someone who can open an office's key. */
export const KeyringMember = z.strictObject({
  sub: z.string(),
  name: z.string(),
  /** The member's own age recipient. */
  recipient: DirectoryEntry.shape.recipient,
})
export type KeyringMember = z.infer<typeof KeyringMember>

/** One version of an office's identity. */
export const KeyringVersion = z.strictObject({
  keyVersion: DirectoryEntry.shape.keyVersion,
  recipient: DirectoryEntry.shape.recipient,
  /** The identity in an age file to all members and to the recovery recipient. */
  sealed: Bytes,
})
export type KeyringVersion = z.infer<typeof KeyringVersion>

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
 * An office's keyring: every version of its identity, old ones too because old tips are sealed to them, and who
 * can open it. One item, changed by one conditional write.
 */
export const Keyring = z.strictObject({
  office: DirectoryEntry.shape.office,
  /** Grows by one with every write; a write names the one it saw. */
  revision: z.int().min(1),
  /** Oldest first. */
  versions: z.array(KeyringVersion).min(1).max(50),
  /** Empty: only the recovery identity opens it. */
  members: z.array(KeyringMember).max(40),
  history: z.array(KeyringEvent),
})
export type Keyring = z.infer<typeof Keyring>
