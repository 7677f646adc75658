import * as z from 'zod'
import { DirectoryEntry } from '../../../shared/office-keys/directory-entry.ts'
import { bare, readPartition } from '../changes.ts'
import type { Table } from '../table.ts'

/** A new version of an office's key that waits for an administrator's signature. */
export const KeyRequest = z.strictObject({
  unit: DirectoryEntry.shape.unit,
  keyVersion: DirectoryEntry.shape.keyVersion,
  recipient: DirectoryEntry.shape.recipient,
  /** Name of who made it. */
  byName: z.string(),
  at: z.string(),
})
export type KeyRequest = z.infer<typeof KeyRequest>

/** Asks for a signature; an older request of the office is replaced. */
export function saveKeyRequest(tips: Table, request: KeyRequest): Promise<boolean> {
  return tips.put({ pk: 'KEYREQUEST', sk: request.unit, ...request })
}

/** The newest request of every office that ever made one. */
export async function listKeyRequests(tips: Table): Promise<KeyRequest[]> {
  return (await readPartition(tips, 'KEYREQUEST')).map((row) => KeyRequest.parse(bare(row)))
}
