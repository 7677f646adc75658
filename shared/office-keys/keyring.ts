import * as z from 'zod'
import { Bytes } from '../value/bytes.ts'
import { UnitEntry } from './directory-entry.ts'

/** Someone who can open an office's key. */
export const RingMember = z.strictObject({
  sub: z.string(),
  name: z.string(),
  /** The member's own age recipient. */
  recipient: UnitEntry.shape.recipient,
})
export type RingMember = z.infer<typeof RingMember>

/** One version of an office's identity. */
export const RingVersion = z.strictObject({
  keyVersion: UnitEntry.shape.keyVersion,
  recipient: UnitEntry.shape.recipient,
  /** The identity in an age file to all members and to the recovery recipient. */
  sealed: Bytes,
})
export type RingVersion = z.infer<typeof RingVersion>

/** One thing that happened to a ring; appended in the same write. */
export const RingEvent = z.strictObject({
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
export type RingEvent = z.infer<typeof RingEvent>

/**
 * An office's key ring: every version of its identity, old ones too because old tips are sealed to them, and who
 * can open it. One item, changed by one conditional write.
 */
export const Ring = z.strictObject({
  unit: UnitEntry.shape.unit,
  /** Grows by one with every write; a write names the one it saw. */
  revision: z.int().min(1),
  /** Oldest first. */
  versions: z.array(RingVersion).min(1).max(50),
  /** Empty: only the recovery identity opens it. */
  members: z.array(RingMember).max(40),
  history: z.array(RingEvent),
})
export type Ring = z.infer<typeof Ring>
