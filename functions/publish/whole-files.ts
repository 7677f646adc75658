import type { PublishedFile } from '../../shared/open-data/published-file.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { LostRowsError } from '../../shared/value/lost-rows.ts'
import { startBeside } from './beside.ts'
import { campaignVersionFiles } from './campaign-versions.ts'
import {
  campaignFiles,
  codeFiles,
  type DataFile,
  dataKeys,
  handlingFiles,
  logKeysFile,
  officeFiles,
  putFile,
} from './data-files.ts'
import { feedFiles } from './feed-files.ts'
import { LIST_OF_ALL, LostEntriesError } from './list-of-all.ts'
import { loadRecords } from './load-records.ts'
import { logLines } from './log/log-lines.ts'
import { calendarFile } from './open-data/calendar-file.ts'
import { writeCaseFiles } from './open-data/case-files.ts'
import { changesFeed } from './open-data/changes-feed.ts'
import { writeDescriptions } from './open-data/descriptions.ts'
import { nameOf, openFile } from './open-data/named.ts'
import { parkMet } from './park.ts'
import type { Publish } from './publish.ts'
import { allSheetFiles } from './sheet-files.ts'
import { writeSiteMap } from './site-map.ts'

/** Notes that the files that hold everything of a kind lack something that is live. */
export async function oweWholeFiles({ records, now }: Publish): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const state = await records.readPublishingState()
    const { version: _, ...rest } = state
    // Another value each time, so that who writes them meanwhile sees that something came.
    const owed = Math.max(now().getTime(), (state.owed ?? 0) + 1)
    if (await records.savePublishingState(state, { ...rest, owed })) return
  }
}

/** Does what came meanwhile, between pieces of work that takes long: nobody who approved something waits for that. */
export type Between = () => Promise<void>

/**
 * Writes the files that hold everything of a kind, and the index that names every file with size and SHA-256, or the
 * manifest of a year that does. What is written goes through in pieces: memory does not grow with the archive.
 */
export async function writeWholeFiles(publish: Publish, between: Between): Promise<void> {
  const { records: store, bucket } = publish
  const state = await store.readPublishingState()
  const counts = await store.readCounts()
  const records = await loadRecords(publish)
  const beside = startBeside()
  const { files, manifests, left, isWhole } = await writeCaseFiles(publish, records, beside.see, between)
  await parkLeft(publish, left)
  await between()
  await beside.writeSearch(publish, await records.cases.count('all'), records.last?.n ?? 0)
  // A case that was left out stands in its lists all the same.
  if (isWhole) await beside.writeCounts(publish, counts)
  await between()
  await writeSiteMap(publish, records)
  await between()
  files.push(await writeLog(publish))
  for (const file of [...smallFiles(records), ...(await campaignVersionFiles(publish))]) {
    await putFile(bucket, file)
    files.push(nameOf(file))
  }
  for await (const file of allSheetFiles(records)) {
    await putFile(bucket, file)
    files.push(nameOf(file))
  }
  await between()
  const changes = await changesFeed(publish, records)
  await putFile(bucket, changes)
  for (const file of [changes, ...(await feedFiles(records, 'all'))]) files.push(nameOf(file))
  await writeDescriptions(publish, records, files, manifests)
  const now = await store.readPublishingState()
  // What became public meanwhile is still owed.
  if (now.owed === undefined || now.owed !== state.owed) return
  const { version: _, owed: __, ...rest } = now
  await store.savePublishingState(now, rest)
}

/** Parks what was left out at once: tried again it comes back by itself, once it is mended. */
async function parkLeft(publish: Publish, left: readonly string[]): Promise<void> {
  const ids = left.filter((id) => id !== '')
  await parkMet(
    publish,
    ids.map((id) => `case/${id}`),
    new LostRowsError('the newest edition is lost or cannot be read'),
  )
  if (ids.length < left.length) await parkMet(publish, [LIST_OF_ALL], new LostEntriesError())
}

/** Every small file of the open data. */
export const smallFiles = (records: PublicRecords): DataFile[] => [
  ...officeFiles(records),
  ...handlingFiles(records),
  ...campaignFiles(records),
  ...codeFiles(records),
  calendarFile(records),
  logKeysFile(records.logKeys),
]

/** `/data/log.jsonl`, as it grew. */
async function writeLog(publish: Publish): Promise<PublishedFile> {
  const file = openFile(publish, dataKeys.log, 'application/jsonl')
  for await (const lines of logLines(publish)) await file.write(lines)
  return file.end()
}
