import type { LogLine } from '../../shared/publication/log-line.ts'
import type { PublicChange, PublicRecords } from '../../shared/publication/public-records.ts'
import { appendLine, type LogEvent } from './append-line.ts'
import { type DataFile, writeData } from './data-files.ts'
import { loadRecords } from './load-records.ts'
import type { Publish } from './publish.ts'
import { writePages } from './write-pages.ts'

/** One thing that becomes public. */
export interface Publication {
  /** What changes, by which the renderer knows the pages that show it. */
  readonly change: PublicChange
  /** Its lines of the log, in order. */
  readonly events: readonly LogEvent[]
  /** The parts of the public records that it replaces, once its lines stand. */
  readonly records: (lines: readonly LogLine[]) => Partial<PublicRecords>
  /** Files of its own, beside those that hold everything of a kind. */
  readonly files?: (records: PublicRecords) => readonly DataFile[]
  /** Marks the work as done. */
  readonly done?: (records: PublicRecords) => Promise<unknown>
}

/** Says what is to be published, or nothing. `before`: the public records as they stand. */
export type Describe = (
  publish: Publish,
  before: () => Promise<PublicRecords>,
) => Promise<Publication | undefined>

/**
 * The one sequence by which anything becomes public: log lines, its own files, pages, whole files, done. Done again it
 * changes nothing, so a run cut short is simply repeated.
 */
export async function publishAs(publish: Publish, describe: Describe): Promise<void> {
  let loaded: Promise<PublicRecords> | undefined
  const before = () => (loaded ??= loadRecords(publish))
  const publication = await describe(publish, before)
  if (!publication) return
  const lines: LogLine[] = []
  for (const event of publication.events) lines.push(await appendLine(publish, event))
  const log = await publish.records.readLog()
  const records: PublicRecords = { ...(await before()), ...publication.records(lines), log }
  const files = publication.files?.(records) ?? []
  for (const file of files) await publish.bucket.put(file.key, file.body, file)
  await writePages(publish, records, publish.renderer.pagesOf(publication.change))
  await writeData(publish, records)
  await publication.done?.(records)
}
