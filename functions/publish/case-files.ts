import { pageOf } from '../../shared/publication/case-list.ts'
import type { PlaceInList, PublicRecords } from '../../shared/publication/public-records.ts'
import { LostRowsError } from '../../shared/value/lost-rows.ts'
import type { StoredEdition } from '../store/published/edition-rows.ts'
import { expectAsLogged } from './as-logged.ts'
import { caseKey, type DataFile, dataFile, editionKey, proofFile, yearPart } from './data-files.ts'
import { feedFiles } from './feed-files.ts'
import type { Prove } from './log/prove-line.ts'
import { photoFiles } from './photos.ts'
import type { Publish } from './publish.ts'
import { editionsOf } from './taken-editions.ts'

/**
 * The records of a case as they were published, newest and old, their pictures, and the proof of the newest's line. Of a case that was taken away
 * every file is its tombstone. Throws when a record is another than the log says, or lost.
 */
export async function ownFiles(publish: Publish, id: string, prove: Prove): Promise<DataFile[]> {
  const editions = await editionsOf(publish.records, id)
  const newest = editions.at(-1)
  if (!newest) throw new LostRowsError('the editions of a case are lost')
  const isTaken = newest.record.state !== 'published'
  for (const one of isTaken ? [newest] : editions) expectAsLogged(one)
  const json = (key: string, body: string) => dataFile(key, 'application/json', body)
  const shown = isTaken
    ? []
    : editions.flatMap(({ record }) => (record.state === 'published' ? [record] : []))
  const photos = new Map(
    (await Promise.all(shown.map((record) => photoFiles(publish, record))))
      .flat()
      .map((file) => [file.key, file]),
  )
  return [
    ...photos.values(),
    json(caseKey(id), newest.body),
    ...(await bodiesOf(publish, id, editions)).map(([edition, body]) => json(editionKey(id, edition), body)),
    proofFile(id, await prove(newest.line)),
  ]
}

/** What the file of each edition says. Of a case that was taken away that is its tombstone, whatever stands in the table. */
async function bodiesOf(
  { records }: Publish,
  id: string,
  editions: readonly StoredEdition[],
): Promise<(readonly [edition: number, body: string])[]> {
  const newest = editions.at(-1)
  if (!newest || newest.record.state === 'published')
    return editions.map(({ record, body }) => [record.edition, body])
  const tombstones = new Map(
    editions.flatMap(({ record, body }) => (record.state === 'published' ? [] : [[record.edition, body]])),
  )
  const numbers = await records.editionNumbers(id)
  return numbers.map((edition) => [edition, tombstones.get(edition) ?? newest.body])
}

/** Feeds of the lists. */
export async function feedsOf(records: PublicRecords, places: readonly PlaceInList[]): Promise<DataFile[]> {
  return (await Promise.all(places.map(({ list, position }) => feedFiles(records, list, position)))).flat()
}

/** The part of the year. */
export async function partsOf(
  records: PublicRecords,
  places: readonly Omit<PlaceInList, 'count'>[],
): Promise<DataFile[]> {
  const years = places.filter(({ list }) => list.startsWith('year/'))
  return Promise.all(years.map(({ list, position }) => yearPart(records, list.slice(5), pageOf(position))))
}
