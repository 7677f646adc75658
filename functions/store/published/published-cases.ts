import * as z from 'zod'
import { CaseEntry } from '../../../shared/publication/case-entry.ts'
import { type CaseList, listsOf, type Span } from '../../../shared/publication/case-list.ts'
import { queryAll, readPartition } from '../query-all.ts'
import { readable, readableOr } from '../readable.ts'
import type { Key, Row, Table } from '../table.ts'
import { asHistory, editionIn, type StoredEdition } from './edition-rows.ts'
import { readSoundEditions } from './editions.ts'
import { countEntry } from './list-counts.ts'

/** A number that sorts as text. */
const sorted = (n: number) => String(n).padStart(8, '0')

/** What is kept of a published case, in one question: its editions, oldest first, and its places in lists. */
export async function readPublished(
  records: Table,
  id: string,
): Promise<{ editions: StoredEdition[]; places: ReadonlyMap<CaseList, number> }> {
  const rows = await readPartition(records, `PUBLISHED#${id}`)
  const named = (begins: string) => rows.filter(({ sk }) => String(sk).startsWith(begins))
  const places = await placesIn(records, id, named('PLACE#'))
  return {
    editions: await asHistory(records, named('EDITION#').map(editionIn)),
    places: new Map(places.map(({ list, position }) => [list, position])),
  }
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
  await noteGiven(records, list, position, entry.id)
  await countEntry(records, list, undefined, entry)
  await records.put({ ...placeKey(entry.id, list), position })
  return position
}

/** Where it is noted once more which case has a position of the list of all: an entry that is lost is known by it, the last one too. */
const givenKey = (list: 'all', position: number): Key => ({
  pk: `PUBLISHED#PLACED#${list}`,
  sk: sorted(position),
})

const Given = z.object({ case: z.string() })

async function noteGiven(records: Table, list: CaseList, position: number, id: string): Promise<void> {
  if (list !== 'all') return
  await records.put({ ...givenKey(list, position), case: id }, { expression: 'attribute_not_exists(pk)' })
}

/** Which case has which position of a list, as far as that is noted. */
async function readGiven(
  records: Table,
  list: CaseList,
  { from, to }: Span,
): Promise<ReadonlyMap<number, string>> {
  if (list !== 'all') return new Map()
  const rows = await queryAll(records, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ...{ ':pk': givenKey(list, 1).pk, ':from': sorted(from), ':to': sorted(to) },
    },
    ConsistentRead: true,
  })
  return new Map(readable('positions', rows, (row) => [Number(row.sk), Given.parse(row).case] as const))
}

/** The position of a case in a list, or nothing when it was never put there. */
export async function readPlace(records: Table, id: string, list: CaseList): Promise<number | undefined> {
  const row = await records.read(placeKey(id, list))
  return row && (await placesIn(records, id, [row]))[0]?.position
}

/**
 * Places from their rows. One that cannot be read, or names the position of another case, is looked for in its list; where that does not
 * have the case either, it is none.
 */
async function placesIn(records: Table, id: string, rows: readonly Row[]): Promise<PlaceOfCase[]> {
  const said = rows.map((row) => ({
    list: String(row.sk).slice('PLACE#'.length) as CaseList,
    position: readableOr('places', row, (one) => Place.parse(one).position, undefined),
  }))
  const keys = said.flatMap(({ list, position }) => (position === undefined ? [] : [listKey(list, position)]))
  const ofOthers = new Set<string>()
  for (const row of await records.readMany(keys))
    if (![id, ''].includes(entryIn(row).id)) ofOthers.add(`${row.pk} ${row.sk}`)
  const places: PlaceOfCase[] = []
  for (const { list, position } of said) {
    const at = position === undefined ? undefined : listKey(list, position)
    const isOwn = at !== undefined && !ofOthers.has(`${at.pk} ${at.sk}`)
    const found = isOwn ? position : await findInList(records, list, id)
    if (found !== undefined) places.push({ list, position: found })
  }
  return places
}

/** Where a case stands in a list, from 1. */
interface PlaceOfCase {
  readonly list: CaseList
  readonly position: number
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
    const position = Math.max(Number(page.rows[0]?.sk ?? 0), await lastGiven(records, list)) + 1
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
export async function readPlaces(records: Table, id: string): Promise<PlaceOfCase[]> {
  return placesIn(records, id, await readPartition(records, `PUBLISHED#${id}`, 'PLACE#'))
}

/**
 * Places of a case that no row of its own tells: a run was cut short once it stood in a list, or the row is lost. Its editions say in which
 * lists it may stand; each is looked through but those that are given, so this is for what is to leave.
 */
export async function findPlaces(
  records: Table,
  id: string,
  but: readonly CaseList[],
): Promise<PlaceOfCase[]> {
  const lists = new Set((await readSoundEditions(records, id)).flatMap(({ record }) => listsOf(record)))
  const places: PlaceOfCase[] = []
  for (const list of lists) {
    const position = but.includes(list) ? undefined : await findInList(records, list, id)
    if (position !== undefined) places.push({ list, position })
  }
  return places
}

/** How many cases a list has, also where its last entries are lost as far as that is noted. */
export async function countOfList(records: Table, list: CaseList): Promise<number> {
  return Math.max(await lastIn(records, `LIST#${list}`), await lastGiven(records, list))
}

const lastGiven = async (records: Table, list: CaseList): Promise<number> =>
  list === 'all' ? lastIn(records, givenKey(list, 1).pk) : 0

/** The last position in a partition; 0 in an empty one. */
async function lastIn(records: Table, pk: string): Promise<number> {
  const page = await records.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
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

/**
 * Entries of a list by their positions, oldest first. What is missing among them, cannot be read or is of another case than the position was
 * given to keeps its place.
 */
export async function readList(records: Table, list: CaseList, { from, to }: Span): Promise<CaseEntry[]> {
  if (to < from) return []
  const rows = await queryAll(records, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': `LIST#${list}`, ':from': sorted(from), ':to': sorted(to) },
    ConsistentRead: true,
  })
  const found = new Map(rows.map((row) => [Number(row.sk), entryIn(row)]))
  const given = await readGiven(records, list, { from, to })
  const last = Math.max(from - 1, ...found.keys(), ...given.keys())
  const entries = Array.from({ length: last - from + 1 }, (_, n) => {
    const [entry, id] = [found.get(from + n), given.get(from + n)]
    return entry && (id === undefined || entry.id === id) ? entry : unreadableEntry({ id })
  })
  const missing = entries.length - rows.length
  if (missing > 0) console.error(JSON.stringify({ event: 'unreadable', list, count: missing }))
  return entries
}

/** The lists that have anything to show. */
export async function readListNames(records: Table): Promise<CaseList[]> {
  const rows = await readPartition(records, 'LISTS')
  return rows.map(({ sk }) => String(sk) as CaseList)
}
