import * as z from 'zod'
import { PublicRecord } from '../../../shared/case/public-case.ts'
import { CaseEntry } from '../../../shared/publication/case-entry.ts'
import type { CaseList, Span } from '../../../shared/publication/case-list.ts'
import { LogLine } from '../../../shared/publication/log-line.ts'
import { queryAll, readPartition } from '../query-all.ts'
import { readable, readableOr } from '../readable.ts'
import type { Key, Row, Table } from '../table.ts'
import { countEntry } from './list-counts.ts'

/** A number that sorts as text. */
const sorted = (n: number) => String(n).padStart(8, '0')

const editionKey = (id: string, edition: number): Key => ({
  pk: `PUBLISHED#${id}`,
  sk: `EDITION#${sorted(edition)}`,
})

/**
 * An edition as it was published: the text of its file, which is never written anew, and its line of the log. Once it was taken
 * away, what stands in its place and its line, with the lines of before.
 */
const Edition = z.object({ body: z.string(), line: LogLine, before: z.array(LogLine).default([]) })

/** A published edition of a case. */
export interface StoredEdition {
  readonly record: PublicRecord
  /** The text of its file. */
  readonly body: string
  readonly line: LogLine
  /** Lines of what stood in its place before, oldest first. */
  readonly before: readonly LogLine[]
  /** It stands in the place of a record that is out of sight, and no line tells of it. */
  readonly standIn?: true
}

const editionIn = (row: Row): StoredEdition => {
  const { body, line, before } = Edition.parse(row)
  return { record: PublicRecord.parse(JSON.parse(body)), body, line, before }
}

/** The newest published edition of a case, strongly consistent. */
export async function readNewestEdition(records: Table, id: string): Promise<StoredEdition | undefined> {
  const [row] = (await records.query({ ...editions(id), ScanIndexForward: false, Limit: 1 })).rows
  return row && editionIn(row)
}

/** Editions of some cases by their numbers, many in one question: those that are there and can be read, in no order. */
export async function readEditionsByNumber(
  records: Table,
  wanted: readonly { readonly id: string; readonly edition: number }[],
): Promise<StoredEdition[]> {
  const rows = await records.readMany(wanted.map(({ id, edition }) => editionKey(id, edition)))
  return readable('editions', rows, editionIn)
}

/** All published editions of a case, oldest first. */
export async function readEditions(records: Table, id: string): Promise<StoredEdition[]> {
  return (await queryAll(records, editions(id))).map(editionIn)
}

/** The published editions of a case that can be read, oldest first. */
export async function readSoundEditions(records: Table, id: string): Promise<StoredEdition[]> {
  return readable('editions', await queryAll(records, editions(id)), editionIn)
}

/** The numbers of all published editions of a case, of those too that cannot be read, oldest first. */
export async function editionNumbers(records: Table, id: string): Promise<number[]> {
  const rows = await queryAll(records, { ...editions(id), ProjectionExpression: 'sk' })
  return rows.map(({ sk }) => Number(String(sk).slice('EDITION#'.length)))
}

/** What is kept of a published case, in one question: its editions, oldest first, and its places in lists. */
export async function readPublished(
  records: Table,
  id: string,
): Promise<{ editions: StoredEdition[]; places: ReadonlyMap<CaseList, number> }> {
  const rows = await readPartition(records, `PUBLISHED#${id}`)
  const named = (begins: string) => rows.filter(({ sk }) => String(sk).startsWith(begins))
  const places = await placesIn(records, id, named('PLACE#'))
  return {
    editions: named('EDITION#').map(editionIn),
    places: new Map(places.map(({ list, position }) => [list, position])),
  }
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
  if (await records.put({ ...key, body, line }, { expression: 'attribute_not_exists(pk)' }))
    return { ...edition, before: [] }
  return editionIn((await records.read(key)) ?? {})
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

const listKey = (list: CaseList, position: number): Key => ({ pk: `LIST#${list}`, sk: sorted(position) })
const placeKey = (id: string, list: CaseList): Key => ({ pk: `PUBLISHED#${id}`, sk: `PLACE#${list}` })

const Place = z.object({ position: z.int().min(1) })

/** So many last entries are looked through for a case whose placing was cut short. */
const LOOK_BACK = 50

/**
 * Puts a case into a list after all others, once and for good, and gives its position, from 1. Done again, also after a run that was
 * cut short, it is the same position.
 */
export async function placeInList(records: Table, list: CaseList, entry: CaseEntry): Promise<number> {
  const known = await readPlace(records, entry.id, list)
  if (known !== undefined) return known
  const position = await appendToList(records, list, entry)
  await countEntry(records, list, undefined, entry)
  await records.put({ ...placeKey(entry.id, list), position })
  return position
}

/** The position of a case in a list, or nothing when it was never put there. */
export async function readPlace(records: Table, id: string, list: CaseList): Promise<number | undefined> {
  const row = await records.read(placeKey(id, list))
  return row && (await placesIn(records, id, [row]))[0]?.position
}

/** Places from their rows. One that cannot be read is looked for in its list; where that does not have the case either, it is none. */
async function placesIn(records: Table, id: string, rows: readonly Row[]) {
  const places: { list: CaseList; position: number }[] = []
  for (const row of rows) {
    const list = String(row.sk).slice('PLACE#'.length) as CaseList
    const said = readableOr('places', row, (one) => Place.parse(one).position, undefined)
    const position = said ?? (await findInList(records, list, id))
    if (position !== undefined) places.push({ list, position })
  }
  return places
}

/** The position of a case in a list, looked through from its end, a hundred at a time. */
async function findInList(records: Table, list: CaseList, id: string): Promise<number | undefined> {
  for (let to = await countOfList(records, list); to > 0; to -= 100) {
    const from = Math.max(1, to - 99)
    const at = (await readList(records, list, { from, to })).findIndex((one) => one.id === id)
    if (at >= 0) return from + at
  }
  return undefined
}

async function appendToList(records: Table, list: CaseList, entry: CaseEntry): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const page = await records.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `LIST#${list}` },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: LOOK_BACK,
    })
    const there = page.rows.find((row) => entryIn(row).id === entry.id)
    if (there) return Number(there.sk)
    const position = Number(page.rows[0]?.sk ?? 0) + 1
    const row = { ...listKey(list, position), entry }
    if (await records.put(row, { expression: 'attribute_not_exists(pk)' })) return position
  }
  throw new Error('a list grew faster than a case could be put into it')
}

/**
 * Says of a case in a list what its newest edition says, or that it moved from there. A list that shows nothing any more is none;
 * one that shows something again is one.
 */
export async function renewInList(
  records: Table,
  list: CaseList,
  position: number,
  entry: CaseEntry,
): Promise<void> {
  const before = await records.read(listKey(list, position))
  await records.put({ ...listKey(list, position), entry })
  if (entry.state === 'moved' && !(await showsAny(records, list)))
    await records.remove({ pk: 'LISTS', sk: list })
  else await countEntry(records, list, before && entryIn(before), entry)
}

/** Whether a list shows anything; looked through from its end, a hundred at a time. */
async function showsAny(records: Table, list: CaseList): Promise<boolean> {
  for (let to = await countOfList(records, list); to > 0; to -= 100) {
    const entries = await readList(records, list, { from: Math.max(1, to - 99), to })
    if (entries.some(({ state }) => state !== 'moved')) return true
  }
  return false
}

/** Where a case stands, or stood: the lists it was ever put into, with its positions. */
export async function readPlaces(
  records: Table,
  id: string,
): Promise<{ list: CaseList; position: number }[]> {
  return placesIn(records, id, await readPartition(records, `PUBLISHED#${id}`, 'PLACE#'))
}

/** How many cases a list has. */
export async function countOfList(records: Table, list: CaseList): Promise<number> {
  const page = await records.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `LIST#${list}` },
    ProjectionExpression: 'sk',
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: 1,
  })
  return Number(page.rows[0]?.sk ?? 0)
}

/** What a row of a list says. One that cannot be read keeps its place, and shows nothing there. */
const entryIn = ({ entry }: Row): CaseEntry =>
  readableOr('entries', entry, (one) => CaseEntry.parse(one), unreadableEntry(entry))

/** By the case's id where at least that is known; an empty one otherwise. */
function unreadableEntry(entry: unknown): CaseEntry {
  const { data } = z.object({ id: z.string() }).safeParse(entry)
  return { state: 'moved', id: data?.id ?? '' }
}

/** Entries of a list by their positions, oldest first. What is missing among them or cannot be read keeps its place. */
export async function readList(records: Table, list: CaseList, { from, to }: Span): Promise<CaseEntry[]> {
  if (to < from) return []
  const rows = await queryAll(records, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': `LIST#${list}`, ':from': sorted(from), ':to': sorted(to) },
    ConsistentRead: true,
  })
  const found = new Map(rows.map((row) => [Number(row.sk), entryIn(row)]))
  const last = Math.max(from - 1, ...found.keys())
  const entries = Array.from(
    { length: last - from + 1 },
    (_, n) => found.get(from + n) ?? unreadableEntry({}),
  )
  const missing = entries.length - rows.length
  if (missing > 0) console.error(JSON.stringify({ event: 'unreadable', list, count: missing }))
  return entries
}

/** The lists that have anything to show. */
export async function readListNames(records: Table): Promise<CaseList[]> {
  const rows = await readPartition(records, 'LISTS')
  return rows.map(({ sk }) => String(sk) as CaseList)
}
