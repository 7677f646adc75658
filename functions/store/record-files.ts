import type { Sha256 } from '../../shared/value/hash.ts'
import type { Objects } from './objects.ts'

/**
 * What lies in the bucket of records: pictures that become public with a case, scans that never do; rows of submissions and
 * editions, and the files that came with submissions, which never become public.
 */
export const recordFileKinds = ['photos', 'scans', 'rows', 'submitted'] as const
export type RecordFileKind = (typeof recordFileKinds)[number]

const keyOf = (kind: RecordFileKind, file: Sha256) => `${kind}/${file}`

/** Keeps a file under the hash of its bytes: the same again changes nothing. */
export function keepFile(
  files: Objects,
  kind: RecordFileKind,
  file: Sha256,
  bytes: Uint8Array,
): Promise<void> {
  return files.put(keyOf(kind, file), bytes)
}

/** The bytes of a file; nothing when there is none. */
export async function readFile(
  files: Objects,
  kind: RecordFileKind,
  file: Sha256,
): Promise<Uint8Array | undefined> {
  return (await files.read(keyOf(kind, file)))?.body
}
