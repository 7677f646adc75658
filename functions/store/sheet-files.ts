import { SheetEdition } from '../../shared/progress/edition.ts'
import { SheetRow } from '../../shared/progress/sheet.ts'
import { canonicalJson } from '../../shared/value/canonical-json.ts'
import { hashOf, type Sha256 } from '../../shared/value/hash.ts'
import { LostRowsError } from '../../shared/value/lost-rows.ts'
import type { Objects } from './objects.ts'
import type { KeptEdition } from './progress.ts'
import { keepFile, readFile } from './record-files.ts'

/** Keeps a value as JSON in the bucket of records under the hash of its text: the same again changes nothing. */
async function keepJson(files: Objects, value: unknown): Promise<Sha256> {
  const bytes = new TextEncoder().encode(canonicalJson(value))
  const hash = hashOf(bytes)
  await keepFile(files, 'rows', hash, bytes)
  return hash
}

/** What was kept so. Throws when it is lost: an empty sheet would be a lie. */
async function readJson(files: Objects, hash: Sha256): Promise<unknown> {
  const bytes = await readFile(files, 'rows', hash)
  if (!bytes) throw new LostRowsError(`rows ${hash} are lost`)
  return JSON.parse(new TextDecoder().decode(bytes)) as unknown
}

/** Keeps a submission's rows; says where, and how many they are. */
export async function keepRows(
  files: Objects,
  rows: readonly SheetRow[],
): Promise<{ hash: Sha256; count: number }> {
  return { hash: await keepJson(files, rows), count: rows.length }
}

/** A submission's rows as they were kept; none when there is nothing to read. Throws when they are lost. */
export async function readRows(
  files: Objects,
  kept: { readonly hash: Sha256 } | undefined,
): Promise<SheetRow[]> {
  return kept ? SheetRow.array().parse(await readJson(files, kept.hash)) : []
}

/** Keeps an edition's body: all of it but salt, log and whether it is a sample. */
export const keepEditionBody = (
  files: Objects,
  body: Omit<SheetEdition, 'sample' | 'salt' | 'log'>,
): Promise<Sha256> => keepJson(files, body)

/** An edition as it was published. Throws when its body is lost. */
export async function readEdition(
  files: Objects,
  { body, salt, sample, log }: Pick<KeptEdition, 'body' | 'salt' | 'sample' | 'log'>,
): Promise<SheetEdition> {
  return SheetEdition.parse({ ...((await readJson(files, body)) as object), salt, sample, log })
}

/** An edition's body before it is published. */
export async function readEditionBody(files: Objects, body: Sha256): Promise<object> {
  return (await readJson(files, body)) as object
}
