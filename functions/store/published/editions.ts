import { queryAll } from '../query-all.ts'
import { readable, readableOr } from '../readable.ts'
import type { Table } from '../table.ts'
import { asHistory, asNewest, compared, editionIn, editionKey, type StoredEdition } from './edition-rows.ts'

export { isTold, lastTold } from './edition-rows.ts'

/** The newest published edition of a case, strongly consistent. */
export async function readNewestEdition(records: Table, id: string): Promise<StoredEdition | undefined> {
  const { rows } = await records.query({ ...editions(id), ScanIndexForward: false, Limit: 1 })
  return (await asHistory(records, rows.map(editionIn)))[0]
}

/** Editions of some cases by their numbers, many in one question: those that are there and can be read, in no order; `followed` where that is not the newest. */
export async function readEditionsByNumber(
  records: Table,
  wanted: readonly { readonly id: string; readonly edition: number }[],
): Promise<StoredEdition[]> {
  const rows = await records.readMany(wanted.map(({ id, edition }) => editionKey(id, edition)))
  return asNewest(records, readable('editions', rows, editionIn))
}

/** All published editions of a case, oldest first. */
export async function readEditions(records: Table, id: string): Promise<StoredEdition[]> {
  return asHistory(records, (await queryAll(records, editions(id))).map(editionIn))
}

/** The published editions of a case that can be read, oldest first. */
export async function readSoundEditions(records: Table, id: string): Promise<StoredEdition[]> {
  return compared(records, readable('editions', await queryAll(records, editions(id)), editionIn))
}

/** The numbers of all published editions of a case, of those too that cannot be read, oldest first. */
export async function editionNumbers(records: Table, id: string): Promise<number[]> {
  const rows = await queryAll(records, { ...editions(id), ProjectionExpression: 'sk' })
  return rows.map(({ sk }) => Number(String(sk).slice('EDITION#'.length)))
}

const editions = (id: string) => ({
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :editions)',
  ExpressionAttributeValues: { ':pk': `PUBLISHED#${id}`, ':editions': 'EDITION#' },
  ConsistentRead: true,
})

/** Keeps an edition; the first of its number stands. Returns the one that stands. */
export async function keepEdition(
  records: Table,
  id: string,
  edition: Omit<StoredEdition, 'before'>,
): Promise<StoredEdition> {
  const key = editionKey(id, edition.record.edition)
  const { body, line } = edition
  const isNew = await records.put({ ...key, body, line }, { expression: 'attribute_not_exists(pk)' })
  return isNew ? { ...edition, before: [] } : editionIn((await records.read(key)) ?? {})
}

/**
 * Puts a tombstone in the place of an edition; its text and its salt are gone with that. Done again it changes nothing. Throws when
 * there is no such edition.
 */
export async function takeEdition(
  records: Table,
  id: string,
  edition: Omit<StoredEdition, 'before'>,
): Promise<void> {
  const key = editionKey(id, edition.record.edition)
  const row = await records.read(key)
  if (!row) throw new Error('there is no such edition')
  const there = readableOr('editions', row, editionIn, undefined)
  const { body, line } = edition
  if (there?.line.hash === line.hash) return
  await records.put({ ...key, body, line, before: there ? [...there.before, there.line] : [] })
}

/** Puts an edition as it was public, whatever stands there: only when published records are taken back into the table. */
export async function resetEdition(records: Table, id: string, edition: StoredEdition): Promise<void> {
  const { record, body, line, before } = edition
  await records.put({ ...editionKey(id, record.edition), body, line, before })
}
