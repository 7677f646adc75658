import type { LogLine } from '../../shared/publication/log-line.ts'
import type { PublicChange, PublicRecords } from '../../shared/publication/public-records.ts'
import { appendLine, type LogEvent } from './append-line.ts'
import { type DataFile, writeData } from './data-files.ts'
import { loadRecords } from './load-records.ts'
import { expectAgreement } from './log/agreement.ts'
import { publishTree, type SignedHead } from './log/publish-tree.ts'
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
  readonly files?: (records: PublicRecords, head: SignedHead) => Promise<readonly DataFile[]>
  /** Marks the work as done. */
  readonly done?: (records: PublicRecords) => Promise<unknown>
}

/** Says what is to be published, or nothing. `before`: the public records as they stand. */
export type Describe = (
  publish: Publish,
  before: () => Promise<PublicRecords>,
) => Promise<Publication | undefined>

/**
 * The one sequence by which anything becomes public: log lines, the tree over them, its own files, pages, whole files, done. Done
 * again it changes nothing, so a run cut short is simply repeated. Throws `LogAtOddsError` before anything is written.
 */
export async function publishAs(publish: Publish, describe: Describe): Promise<void> {
  let loaded: Promise<PublicRecords> | undefined
  const before = () => (loaded ??= loadRecords(publish))
  const publication = await describe(publish, before)
  if (!publication) return
  await expectAgreement(publish)
  const lines: LogLine[] = []
  for (const event of publication.events) lines.push(await appendLine(publish, event))
  const head = await publishTree(publish)
  const [log, logKeys] = await Promise.all([publish.records.readLog(), publish.records.readLogKeys()])
  const records: PublicRecords = { ...(await before()), ...publication.records(lines), log, logKeys }
  const files = (await publication.files?.(records, head)) ?? []
  for (const file of files) await publish.bucket.put(file.key, file.body, file)
  await writePages(publish, records, publish.renderer.pagesOf(publication.change))
  await writeData(publish, records)
  await publication.done?.(records)
}
