import { type CaseList, feedOf, listPath, PAGE, wholePages } from '../../shared/publication/case-list.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { hashOf } from '../../shared/value/hash.ts'
import type { Pass, PublishingState } from '../store/published/state.ts'
import { writeCases } from './compare-cases.ts'
import { dataKeys, jsonFile, putFile, yearPart } from './data-files.ts'
import { campaignPaths } from './every-path.ts'
import { archiveFile, feedFiles } from './feed-files.ts'
import { inParallel } from './in-parallel.ts'
import { loadRecords } from './load-records.ts'
import { publishWholeTree } from './log/publish-tree.ts'
import type { Publish } from './publish.ts'
import { recentFile } from './search/search-files.ts'
import { idLetters, removeStrayPages, removeStrayPhotos, removeStrays } from './strays.ts'
import { visitorFiles } from './visitor-files.ts'
import { type Between, smallFiles, writeWholeFiles } from './whole-files.ts'
import { writeDiffering, writeDifferingPages } from './write-differing.ts'
import { AT_ONCE } from './write-pages.ts'

/** Cases of one piece of work. */
const CASES = 100

/** Lists of one piece of work, of those that are many and short. */
const SHORT_LISTS = 50

/** A pass ends its turn after so long, and goes on in the next: a function may run for ten minutes. */
const TURN = 5 * 60_000

/** What everything public is made with: change any, and everything is looked at again. */
interface Made {
  readonly build: string
  readonly settings: string
  readonly day: string
}

const madeNow = ({ renderer, settings, now }: Publish): Made => ({
  build: renderer.build,
  settings: hashOf(JSON.stringify(settings)),
  day: dayInShanghai(now()),
})

/** Why a pass over everything is due, or nothing when all is made with what there is now. */
function whyDue(state: PublishingState, made: Made): Pass['why'] | undefined {
  if (state.build === undefined) return 'first'
  if (state.build !== made.build) return 'build'
  if (state.settings !== made.settings) return 'settings'
  return state.day === made.day ? undefined : 'day'
}

/**
 * Makes everything anew that differs, when the release, the settings or the day is another than it was made with, or
 * when `asked`: pages, records, lists, feeds, log, whole files. Goes on where an earlier turn ended. Returns whether all
 * is done.
 */
export async function passOverAll(publish: Publish, between: Between, asked?: 'asked'): Promise<boolean> {
  const made = madeNow(publish)
  const target = hashOf(JSON.stringify(made))
  const state = await publish.records.readPublishingState()
  const why = asked ?? whyDue(state, made)
  if (why === undefined) return true
  const pieces = await piecesOf(publish, between)
  const begun = state.pass?.target === target ? state.pass.done : 0
  const started = publish.now().getTime()
  const fresh = why !== 'day'
  for (let done = begun; done < pieces.length; done++) {
    await noteProgress(publish, { target, why, done, total: pieces.length })
    if (publish.now().getTime() - started > TURN) return false
    await pieces[done]?.(fresh)
    await between()
  }
  await putFile(publish.bucket, jsonFile(dataKeys.made, { build: made.build, settings: publish.settings }))
  await noteDone(publish, made)
  return true
}

/** Forgets how far a pass has come: the next begins with its first piece. */
export async function beginPass({ records }: Publish): Promise<void> {
  const state = await records.readPublishingState()
  const { version: _, pass: __, ...rest } = state
  await records.savePublishingState(state, rest)
}

/** A piece of work; done again it changes nothing. `fresh`: nearly all is another, so nothing is compared first. */
type Piece = (fresh: boolean) => Promise<void>

/** All the work there is, in pieces, always in the same order. A list that comes meanwhile is published by its own case. */
async function piecesOf(publish: Publish, between: Between): Promise<Piece[]> {
  const { records, renderer, settings } = publish
  const [lists, count] = await Promise.all([records.readListNames(), records.countOfList('all')])
  const spans = Array.from({ length: Math.ceil(count / CASES) }, (_, n) => CASES * n + 1)
  return [
    async () => void (await publishWholeTree(publish)),
    async (fresh) => {
      const all = await loadRecords(publish)
      // Pages link it before any case is published.
      const feeds = await feedFiles(all, 'all')
      await writeDiffering(
        publish,
        [...smallFiles(all), ...visitorFiles(all), ...feeds, await recentFile(publish)],
        fresh,
      )
      await writeDifferingPages(publish, all, renderer.pagesOf({ kind: 'standing' }, settings), fresh)
    },
    async (fresh) => {
      const all = await loadRecords(publish)
      await writeDifferingPages(publish, all, await campaignPaths(renderer, all), fresh)
    },
    ...spans.map(
      (from): Piece =>
        (fresh) =>
          writeCases(publish, { from, to: from + CASES - 1 }, fresh),
    ),
    ...listsTogether(lists).map(
      (some): Piece =>
        (fresh) =>
          writeLists(publish, some, fresh),
    ),
    ...[0, 8, 16, 24].map(
      (from): Piece =>
        async () => {
          for (const letter of idLetters.slice(from, from + 8)) await removeStrays(publish, letter)
        },
    ),
    async () => void (await removeStrayPages(publish, await loadRecords(publish))),
    async () => {
      for (const digit of '0123456789abcdef') await removeStrayPhotos(publish, digit)
    },
    () => writeWholeFiles(publish, between),
  ]
}

/** Lists of one piece each: those of firms and duties, of which there may be thousands, many at a time, any other alone. */
function listsTogether(lists: readonly CaseList[]): CaseList[][] {
  const isShort = (list: CaseList) => /^(?:firm|duty)\//.test(list)
  const short = lists.filter(isShort)
  const groups = Array.from({ length: Math.ceil(short.length / SHORT_LISTS) }, (_, n) =>
    short.slice(SHORT_LISTS * n, SHORT_LISTS * (n + 1)),
  )
  return [...lists.filter((list) => !isShort(list)).map((list) => [list]), ...groups]
}

/** What belongs to some lists. */
async function writeLists(publish: Publish, lists: readonly CaseList[], fresh: boolean): Promise<void> {
  const all = await loadRecords(publish)
  for (const list of lists) await writeList(publish, all, list, fresh)
}

/** Pages, feed and year parts of a list; nothing of one that was emptied since the pass began: who emptied it took its pages away. */
async function writeList(
  publish: Publish,
  all: PublicRecords,
  list: CaseList,
  fresh: boolean,
): Promise<void> {
  if (list !== 'all' && (await all.cases.shown(list)) === undefined) return
  const count = await all.cases.count(list)
  await writeDiffering(publish, await feedFiles(all, list), fresh)
  if (feedOf(list) !== undefined) {
    await inParallel(AT_ONCE, pagesTo(wholePages(count)), async (page) =>
      writeDiffering(publish, [await archiveFile(all, list, page)], fresh),
    )
  }
  if (list.startsWith('year/')) {
    await inParallel(AT_ONCE, pagesTo(Math.ceil(count / PAGE)), async (page) =>
      writeDiffering(publish, [await yearPart(all, list.slice(5), page)], fresh),
    )
  }
  const paths = publish.renderer.pagesOf({ kind: 'list', list, count }, publish.settings)
  // The newest page of all lists is a standing one too.
  await writeDifferingPages(
    publish,
    all,
    paths.filter((path) => list !== 'all' || path !== listPath(list)),
    fresh,
  )
}

const pagesTo = (last: number): number[] => Array.from({ length: last }, (_, n) => n + 1)

async function noteProgress({ records }: Publish, pass: Pass): Promise<void> {
  const state = await records.readPublishingState()
  const { version: _, ...rest } = state
  await records.savePublishingState(state, { ...rest, pass })
}

async function noteDone({ records }: Publish, made: Made): Promise<void> {
  const state = await records.readPublishingState()
  const { version: _, pass: __, ...rest } = state
  await records.savePublishingState(state, { ...rest, ...made })
}
