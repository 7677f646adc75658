import * as z from 'zod'
import { OfficeKey } from '../../shared/office/public-office.ts'
import { Directory } from '../../shared/office-keys/directory.ts'
import type { DirectoryEntry } from '../../shared/office-keys/directory-entry.ts'
import { bare } from './changes.ts'
import type { Key, Table } from './table.ts'

const LIST: Key = { pk: 'DIRECTORY', sk: 'LIST' }
const keyOf = (office: string, keyVersion: number): Key => ({
  pk: 'DIRECTORY',
  sk: `KEY#${office}#${String(keyVersion).padStart(6, '0')}`,
})

/** The directory as it is stored: with the highest sequence of its windows, which the next one follows. */
const Stored = Directory.extend({ sequence: z.int() })

/** The signed directory; undefined while nothing was ever signed. */
export async function readSignedDirectory(records: Table): Promise<Directory | undefined> {
  const row = await records.read(LIST)
  if (!row) return undefined
  const { sequence: _, ...directory } = Stored.parse(bare(row))
  return directory
}

/** Which key is an office's now. */
export async function readDirectory(records: Table): Promise<DirectoryEntry[]> {
  return (await readSignedDirectory(records))?.keys ?? []
}

/** The highest sequence of a directory; 0 without one. */
export function sequenceOf(directory: Pick<Directory, 'windows'> | undefined): number {
  return Math.max(0, ...(directory?.windows ?? []).map(({ sequence }) => sequence))
}

/**
 * Writes a directory over the one seen. What stood there is kept beside it first. False when somebody else wrote
 * meanwhile.
 */
export async function saveDirectory(
  records: Table,
  directory: Directory,
  before: Directory | undefined,
): Promise<boolean> {
  const seen = sequenceOf(before)
  if (before) {
    const sk = `BEFORE#${String(seen).padStart(6, '0')}`
    await records.put({ pk: LIST.pk, ...before, sequence: seen, sk })
  }
  const row = { ...LIST, ...directory, sequence: sequenceOf(directory) }
  if (!before) return records.put(row, { expression: 'attribute_not_exists(pk)' })
  return records.put(row, {
    expression: '#sequence = :seen',
    names: { '#sequence': 'sequence' },
    values: { ':seen': seen },
  })
}

/** Keeps an office's key whole; the first of a version and recipient stands with its day. */
export function saveOfficeKey(records: Table, key: OfficeKey): Promise<boolean> {
  return records.put(
    { ...keyOf(key.office, key.keyVersion), ...key },
    {
      expression: 'attribute_not_exists(pk) OR recipient <> :recipient',
      values: { ':recipient': key.recipient },
    },
  )
}

/** One version of an office's key, whole. */
export async function readOfficeKey(
  records: Table,
  office: string,
  keyVersion: number,
): Promise<OfficeKey | undefined> {
  const row = await records.read(keyOf(office, keyVersion))
  return row && OfficeKey.parse(bare(row))
}

/** These keys, whole, in their order; one that was never kept is left out. */
export async function readOfficeKeys(
  records: Table,
  wanted: readonly { readonly office: string; readonly keyVersion: number }[],
): Promise<OfficeKey[]> {
  const found = await Promise.all(
    wanted.map(({ office, keyVersion }) => readOfficeKey(records, office, keyVersion)),
  )
  return found.filter((one) => one !== undefined)
}
