import type { LogLine } from '../../shared/publication/log-line.ts'
import type { PublicChange, PublicRecords } from '../../shared/publication/public-records.ts'
import { appendLine, type LogEvent } from './append-line.ts'
import { removeOldCards } from './cards/cards.ts'
import { type DataFile, putFile } from './data-files.ts'
import { goneWith } from './gone-lists.ts'
import { inParallel } from './in-parallel.ts'
import { splitLive } from './live-part.ts'
import { loadRecords } from './load-records.ts'
import { expectAgreement } from './log/agreement.ts'
import { publishTree, type SignedHead } from './log/publish-tree.ts'
import { expectSettled } from './log/settle-log.ts'
import { changesFeed } from './open-data/changes-feed.ts'
import type { Publish } from './publish.ts'
import { recentFile } from './search/search-files.ts'
import { oweWholeFiles } from './whole-files.ts'
import { writeBeside } from './write-beside.ts'
import { AT_ONCE, type Put, putChanged, writePages } from './write-pages.ts'

/** One thing that becomes public, or is taken away. */
export interface Publication {
  /** Its lines of the log, in order. */
  readonly events: readonly LogEvent[]
  /**
   * Keeps it in the records table as it is published, once its lines stand; says what changed, by which the renderer
   * knows the pages that show it. `before`: what is public without it.
   */
  readonly keep: (lines: readonly LogLine[], before: PublicRecords) => Promise<PublicChange>
  /** The files of the open data that show it at once. */
  readonly files: (records: PublicRecords, head: SignedHead) => Promise<readonly DataFile[]>
  /** The feeds that show it. */
  readonly feeds?: (records: PublicRecords) => Promise<readonly DataFile[]>
  /** The keys of files that nothing shows any more. */
  readonly outdated?: () => Promise<readonly string[]>
  /** Something is corrected or taken away: pages go first, and copies of it are thrown away. */
  readonly takes?: true
  /** It is taken away, or names are: no page may show it as it was, not even one that cannot be made anew. */
  readonly leaves?: true
  /** Marks the work as done. */
  readonly done?: () => Promise<unknown>
}

/** Says what is to be published, or nothing. */
export type Describe = (publish: Publish) => Promise<Publication | undefined>

/**
 * The one sequence by which anything becomes public: log lines, the tree over them, the records, its files, its pages,
 * done; files that hold everything of a kind follow within ten minutes. Of what is new that comes first by which it is live, then
 * what may follow ({@link splitLive}), and only then it is done. What is taken away leaves pages, lists, feeds, data and
 * then the copies before the bucket, in this order. Done again it changes nothing, so a run cut short is simply repeated. Throws
 * `LogAtOddsError` before anything is written. Returns whether there was something to publish.
 */
export async function publishAs(publish: Publish, describe: Describe): Promise<boolean> {
  const publication = await describe(publish)
  if (!publication) return false
  await expectSettled(publish)
  await expectAgreement(publish)
  const lines: LogLine[] = []
  for (const event of publication.events) lines.push(await appendLine(publish, event))
  const head = await publishTree(publish)
  await oweWholeFiles(publish)
  const change = await publication.keep(lines, await loadRecords(publish))
  await oweWholeFiles(publish)
  await write(publish, publication, change, head)
  await publication.done?.()
  return true
}

async function write(
  publish: Publish,
  { files, feeds, outdated, takes, leaves }: Publication,
  change: PublicChange,
  head: SignedHead,
): Promise<void> {
  const { bucket, renderer, settings, cdn } = publish
  const records = await loadRecords(publish)
  const gone = await goneWith(publish, records, change)
  const paths = renderer.pagesOf(change, settings).filter((path) => !gone.paths.has(path))
  const fed = ((await feeds?.(records)) ?? []).filter(({ key }) => !gone.keys.includes(key))
  const written: string[] = []
  const puts = putFor(change)
  const put = async (all: readonly DataFile[]) => {
    await inParallel(AT_ONCE, all, (file) => puts(bucket, file))
    written.push(...all.map(({ key }) => `/${key}`))
  }
  if (change.kind === 'case') await put([await recentFile(publish)])
  const pages = splitLive(change, paths, (path) => path)
  const news = splitLive(change, fed, addressOf)
  if (takes) await writePages(publish, records, paths)
  else {
    const data = splitLive(change, await files(records, head), addressOf)
    await put(data.live)
    await writeInOrder(publish, records, change, pages.live)
    await put(news.live)
    await writePages(publish, records, pages.later, { atOnce: AT_ONCE, put: puts })
    await put(data.later)
  }
  const beside = await writeBeside(publish, records, change, { leaves })
  const old = takes ? ((await outdated?.()) ?? []) : []
  for (const key of [...gone.keys, ...old]) await bucket.remove(key)
  if (change.kind === 'case')
    written.push(...(await removeOldCards(publish, change.id)).map((key) => `/${key}`))
  await put(takes ? fed : news.later)
  if (!takes) return
  if (change.kind === 'case' || change.kind === 'progress') await put([await changesFeed(publish, records)])
  await put(await files(records, head))
  await cdn?.purge([
    ...paths,
    ...beside,
    ...gone.paths,
    ...[...gone.keys, ...old].map((key) => `/${key}`),
    ...written,
  ])
}

const addressOf = ({ key }: DataFile) => `/${key}`

/** Of an edition of figures most pages stay as they are, those above all whose place or indicator it does not touch. */
const putFor = ({ kind }: PublicChange): Put => (kind === 'progress' ? putChanged : putFile)

/** Writes pages that are new: those of a case, and of a period, before all that name them. */
async function writeInOrder(
  publish: Publish,
  records: PublicRecords,
  change: PublicChange,
  paths: readonly string[],
): Promise<void> {
  const own = ownPart(change)
  const how = { atOnce: AT_ONCE, put: putFor(change) }
  const isOwn = (path: string) => own !== undefined && path.includes(`/${own}/`)
  await writePages(publish, records, paths.filter(isOwn), how)
  await writePages(
    publish,
    records,
    paths.filter((path) => !isOwn(path)),
    how,
  )
}

/** What the addresses of a change's own pages hold. */
const ownPart = (change: PublicChange): string | undefined =>
  change.kind === 'case' ? change.id : change.kind === 'progress' ? change.period : undefined
