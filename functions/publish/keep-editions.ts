import { PublicCase, type PublicRecord, Tombstone } from '../../shared/case/public-case.ts'
import { type CaseEntry, entryOf } from '../../shared/publication/case-entry.ts'
import { type CaseList, listsOf } from '../../shared/publication/case-list.ts'
import { type LogLine, linkTo } from '../../shared/publication/log-line.ts'
import type { PlaceInList } from '../../shared/publication/public-records.ts'
import { jsonText } from './data-files.ts'
import type { Draft, Made } from './make-editions.ts'
import type { Publish } from './publish.ts'

/**
 * Keeps editions as they are published, each with its line: the next one; then puts the case into its lists and out of others; then a
 * tombstone over each that is taken away. Returns every place where something changed. Done again it changes nothing.
 */
export async function keepEditions(
  { records }: Publish,
  { next, taken }: Made,
  lines: readonly LogLine[],
): Promise<PlaceInList[]> {
  const newest = logged(next, lines[0])
  await sayInListOfAll(records, newest.record)
  await records.keepEdition(next.id, newest)
  // First out of its lists: what it says of them goes with the text.
  const places = await placeInLists(records, newest.record)
  for (const [n, draft] of taken.entries()) await records.takeEdition(next.id, logged(draft, lines[n + 1]))
  return places
}

/**
 * Says in the list of all what the next edition will be, before it is kept: so that no entry there is ever older than what is kept,
 * however a run is cut short, and a whole file finds the newest edition by its entry ({@link newestEditions}).
 */
async function sayInListOfAll(records: Publish['records'], record: PublicRecord): Promise<void> {
  const position = await records.readPlace(record.id, 'all')
  if (position !== undefined) await records.renewInList('all', position, entryOf(record))
}

/** A record with its line, as its file will be. */
function logged(draft: Draft, line: LogLine | undefined) {
  if (!line) throw new TypeError('a record without a line of the log')
  const whole = { ...draft, log: linkTo(line) }
  // In the order of its fields, so that a record reads the same however it was made.
  const record: PublicRecord = whole.state === 'published' ? PublicCase.parse(whole) : Tombstone.parse(whole)
  return { record, body: jsonText(record), line }
}

/** Puts a case into the lists that its newest edition belongs to and out of others. Returns every place where something changed. */
export async function placeInLists(
  records: Publish['records'],
  record: PublicRecord,
): Promise<PlaceInList[]> {
  const wanted = new Set(listsOf(record))
  const noted = await records.readPlaces(record.id)
  const told = [...wanted, ...noted.map(({ list }) => list)]
  const known = record.edition === 1 ? noted : [...noted, ...(await records.findPlaces(record.id, told))]
  const places: PlaceInList[] = []
  const place = async (list: CaseList, position: number) =>
    places.push({ list, position, count: await records.countOfList(list) })
  for (const list of wanted) {
    const position = await records.placeInList(list, entryOf(record))
    if (record.edition > 1) await records.renewInList(list, position, entryOf(record))
    await place(list, position)
  }
  for (const { list, position } of known.filter(({ list }) => !wanted.has(list))) {
    const moved: CaseEntry = { state: 'moved', id: record.id }
    await records.renewInList(list, position, moved)
    await place(list, position)
  }
  return places
}
