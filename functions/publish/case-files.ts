import { pageOf } from '../../shared/publication/case-list.ts'
import { contentHash } from '../../shared/publication/log-line.ts'
import type { PlaceInList, PublicRecords } from '../../shared/publication/public-records.ts'
import { caseKey, type DataFile, dataFile, editionKey, proofFile, yearPart } from './data-files.ts'
import { feedFiles } from './feed-files.ts'
import type { Prove } from './log/prove-line.ts'
import { photoFiles } from './photos.ts'
import type { Publish } from './publish.ts'

/**
 * The records of a case as they were published, newest and old, their pictures, and the proof of the newest's line. Of a case that was taken away
 * every file is its tombstone. Throws when a record is another than the log says.
 */
export async function ownFiles(publish: Publish, id: string, prove: Prove): Promise<DataFile[]> {
  const editions = await publish.records.readEditions(id)
  const newest = editions.at(-1)
  if (!newest) return []
  for (const { record, line } of editions) {
    if (contentHash(record.salt, record) !== line.content)
      throw new Error('the record is another than the log says')
  }
  const isTaken = newest.record.state !== 'published'
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
    ...editions.map(({ record, body }) =>
      json(editionKey(id, record.edition), isTaken && record.state === 'published' ? newest.body : body),
    ),
    proofFile(id, await prove(newest.line)),
  ]
}

/** Feeds of the lists. */
export async function feedsOf(records: PublicRecords, places: readonly PlaceInList[]): Promise<DataFile[]> {
  return (await Promise.all(places.map(({ list, position }) => feedFiles(records, list, position)))).flat()
}

/** The part of the year. */
export async function partsOf(records: PublicRecords, places: readonly PlaceInList[]): Promise<DataFile[]> {
  const years = places.filter(({ list }) => list.startsWith('year/'))
  return Promise.all(years.map(({ list, position }) => yearPart(records, list.slice(5), pageOf(position))))
}
