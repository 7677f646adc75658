import type { LogLine } from '../../shared/publication/log-line.ts'
import type { PublicChange, PublicRecords } from '../../shared/publication/public-records.ts'
import { appendLine, type LogEvent } from './append-line.ts'
import { removeOldCards } from './cards/cards.ts'
import { type DataFile, putFile } from './data-files.ts'
import { loadRecords } from './load-records.ts'
import { expectAgreement } from './log/agreement.ts'
import { publishTree, type SignedHead } from './log/publish-tree.ts'
import type { Publish } from './publish.ts'
import { recentFile } from './search/search-files.ts'
import { oweWholeFiles } from './whole-files.ts'
import { writePages } from './write-pages.ts'

/** One thing that becomes public. */
export interface Publication {
  /** Its lines of the log, in order. */
  readonly events: readonly LogEvent[]
  /**
   * Keeps it in the records table as it is published, once its lines stand; says what changed, by which the renderer
   * knows the pages that show it.
   */
  readonly keep: (lines: readonly LogLine[]) => Promise<PublicChange>
  /** The files of the open data that show it at once. */
  readonly files: (records: PublicRecords, head: SignedHead) => Promise<readonly DataFile[]>
  /** Marks the work as done. */
  readonly done?: () => Promise<unknown>
}

/** Says what is to be published, or nothing. */
export type Describe = (publish: Publish) => Promise<Publication | undefined>

/**
 * The one sequence by which anything becomes public: log lines, the tree over them, the records, its files, its pages,
 * done; files that hold everything of a kind follow within ten minutes. Done again it changes nothing, so a run cut
 * short is simply repeated. Throws `LogAtOddsError` before anything is written.
 */
export async function publishAs(publish: Publish, describe: Describe): Promise<void> {
  const publication = await describe(publish)
  if (!publication) return
  await expectAgreement(publish)
  const lines: LogLine[] = []
  for (const event of publication.events) lines.push(await appendLine(publish, event))
  const head = await publishTree(publish)
  await oweWholeFiles(publish)
  const change = await publication.keep(lines)
  await oweWholeFiles(publish)
  const records = await loadRecords(publish)
  for (const file of await publication.files(records, head)) await putFile(publish.bucket, file)
  const paths = publish.renderer.pagesOf(change, publish.settings)
  if (change.kind === 'case') await keepUp(publish, change.id)
  await writePages(publish, records, [...paths, ...(await neighbours(publish, records, change))])
  await publication.done?.()
}

/** Search and share cards show at once what a case is now: nothing, when it was taken away. */
async function keepUp(publish: Publish, id: string): Promise<void> {
  await putFile(publish.bucket, await recentFile(publish))
  await removeOldCards(publish, id)
}

/** The pages of cases that show this one beside them: those before and after it in its lists. */
async function neighbours(
  { renderer, settings }: Publish,
  { cases }: PublicRecords,
  change: PublicChange,
): Promise<string[]> {
  if (change.kind !== 'case') return []
  const ids = new Set<string>()
  for (const { list, position } of change.places) {
    if (!/^(?:all$|topic\/|firm\/)/.test(list)) continue
    const beside = await cases.range(list, { from: Math.max(1, position - 1), to: position + 1 })
    for (const one of beside) if (one.state === 'published' && one.id !== change.id) ids.add(one.id)
  }
  return [...ids].flatMap((id) =>
    renderer
      .pagesOf({ kind: 'case', id, places: [], editions: [] }, settings)
      .filter((path) => path.includes(id)),
  )
}
