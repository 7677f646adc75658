import {
  archiveOf,
  type CaseList,
  feedOf,
  newestOf,
  onPage,
  pageOf,
  wholePages,
} from '../../shared/publication/case-list.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { type DataFile, dataFile } from './data-files.ts'
import { atomFeed, jsonFeed } from './feeds.ts'

const ATOM = 'application/atom+xml; charset=utf-8'

/**
 * The feeds of a list, and the archive that holds a `position`, once its page is whole; none for a list that has no
 * feed. The feed shows what the list's plain address shows: the last whole page too, so that the archive before it is
 * the next to read.
 */
export async function feedFiles(
  records: PublicRecords,
  list: CaseList,
  position?: number,
): Promise<DataFile[]> {
  const key = feedOf(list)
  if (key === undefined) return []
  const { cases, settings } = records
  const count = await cases.count(list)
  const whole = wholePages(count)
  const entries = (await cases.range(list, newestOf(count))).toReversed()
  const part = { list, entries, ...(whole > 1 && { before: whole - 1 }) }
  const page = position === undefined ? 0 : pageOf(position)
  return [
    dataFile(key, ATOM, atomFeed(settings, part)),
    dataFile(jsonKey(key), 'application/feed+json', jsonFeed(settings, part)),
    ...(page >= 1 && page <= whole ? [await archiveFile(records, list, page)] : []),
  ]
}

/** Every file that {@link feedFiles} may have written for a list with so many positions. */
export function feedKeysOf(list: CaseList, count: number): string[] {
  const key = feedOf(list)
  if (key === undefined) return []
  const archives = Array.from({ length: wholePages(count) }, (_, n) => archiveOf(list, n + 1))
  return [key, jsonKey(key), ...archives]
}

const jsonKey = (key: string) => key.replace(/xml$/, 'json')

/** The archive of a whole page of a list: once complete, it changes only when one of its cases does. */
export async function archiveFile(records: PublicRecords, list: CaseList, page: number): Promise<DataFile> {
  const entries = (await records.cases.range(list, onPage(page))).toReversed()
  const part = { list, page, entries, ...(page > 1 && { before: page - 1 }) }
  return dataFile(archiveOf(list, page), ATOM, atomFeed(records.settings, part))
}
