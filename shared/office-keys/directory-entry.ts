import * as z from 'zod'
import { Recipient } from '../seal/identity.ts'
import { Day } from '../value/day.ts'
import { OfficeCode } from '../value/office-code.ts'

/** One line of the public directory of offices' keys, signed by the administrators' key. */
export const DirectoryEntry = z.strictObject({
  /** Division code, zone id, or `320000` for the province. */
  office: OfficeCode,
  /** From 1; never decreases. */
  keyVersion: z.int().min(1),
  /** age recipient that tips for this office are wrapped to. */
  recipient: Recipient,
  /** Day from which this key is used. */
  since: Day,
  /** Ed25519 signature over {@link entryText}, hex. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})
export type DirectoryEntry = z.infer<typeof DirectoryEntry>

/** The text that is signed: one value a line, so that nothing can be moved between fields. */
export function entryText(entry: Omit<DirectoryEntry, 'signature'>): string {
  return ['mingcha-directory-1', entry.office, entry.keyVersion, entry.recipient, entry.since].join('\n')
}
