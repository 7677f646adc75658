import { type CaseList, listsOf } from '../../shared/publication/case-list.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { LostRowsError } from '../../shared/value/lost-rows.ts'
import type { StoredEdition } from '../store/published/edition-rows.ts'
import { noteLostCards } from './cards/cards.ts'
import { ownFiles, partsOf } from './case-files.ts'
import { editionsOnce } from './editions-once.ts'
import { expectFitting } from './fits-public.ts'
import { inParallel } from './in-parallel.ts'
import { isLost, LIST_OF_ALL, LostEntriesError } from './list-of-all.ts'
import { loadRecords } from './load-records.ts'
import { type Prove, proverOf } from './log/prove-line.ts'
import { publishTree } from './log/publish-tree.ts'
import { lostNumbers } from './lost-editions.ts'
import { parkMet } from './park.ts'
import { filesOf } from './photos.ts'
import type { Publish } from './publish.ts'
import { editionsOf } from './taken-editions.ts'
import { oweWholeFiles } from './whole-files.ts'
import { writeDiffering, writeDifferingPages } from './write-differing.ts'
import { AT_ONCE } from './write-pages.ts'

interface Span {
  readonly from: number
  readonly to: number
}

/** A tick looks at so much of all cases, so that every one is looked at within four hours. */
const SLICES = 24

/** It looks at no more cases than that, however many there are. */
const MOST_IN_SLICE = 500

/**
 * Compares the next cases, in the order of the list of all, with what is public of them, and writes what differs or is missing. Called
 * by every tick it goes through all of them again and again.
 */
export async function compareSlice(publish: Publish): Promise<void> {
  const { records } = publish
  const count = await records.countOfList('all')
  if (count === 0) return
  const { compared = 0 } = await records.readPublishingState()
  const from = compared < count ? compared + 1 : 1
  const to = Math.min(count, from - 1 + Math.min(MOST_IN_SLICE, Math.ceil(count / SLICES)))
  await writeCases(publish, { from, to }, false)
  const ids = (await records.readList('all', { from, to })).map(({ id }) => id)
  await noteLostCards(publish, ids)
  const state = await records.readPublishingState()
  const { version: _, ...rest } = state
  await records.savePublishingState(state, { ...rest, compared: to })
}

/** Records, proofs and pages of the cases of some positions. One that cannot be made is parked and stops no other. */
export async function writeCases(stage: Publish, span: Span, fresh: boolean): Promise<void> {
  const publish = { ...stage, records: editionsOnce(stage.records, span) }
  const all = await loadRecords(publish)
  const prove = proverOf(publish, await publishTree(publish))
  const entries = await publish.records.readList('all', span)
  if (entries.some(isLost)) await parkMet(publish, [LIST_OF_ALL], new LostEntriesError())
  // What its own work put aside stays so, however sound what is public of it: that work goes on by itself.
  const leftOut = new Set(
    (await publish.records.readParked()).flatMap((one) => (one.leftOut ? one.subject : [])),
  )
  const shown: CaseList[] = []
  await inParallel(AT_ONCE / 2, entries, async ({ id }) => {
    // An entry of which not even that can be read.
    if (id === '') return
    try {
      shown.push(...(await writeCase(publish, all, prove, id, fresh)))
      if (leftOut.has(`case/${id}`)) await bringBack(publish, all, id)
    } catch (error) {
      await parkMet(publish, [`case/${id}`], error)
    }
  })
  await noteLists(publish, shown)
}

/** Notes lists again that show a case and of which that is lost, so that their pages and feeds are no strays; they are counted and written anew. */
async function noteLists(publish: Publish, shown: readonly CaseList[]): Promise<void> {
  if (shown.length === 0) return
  const there = new Set(await publish.records.readListNames())
  const lost = [...new Set(shown)].filter((list) => !there.has(list))
  for (const list of lost) await publish.records.noteList(list)
  if (lost.length > 0) await oweWholeFiles(publish)
}

/** Returns the lists that show the case. */
async function writeCase(
  publish: Publish,
  all: PublicRecords,
  prove: Prove,
  id: string,
  fresh: boolean,
): Promise<CaseList[]> {
  await writeDiffering(publish, await ownFiles(publish, id, prove), fresh)
  const editions = await editionsOf(publish.records, id)
  await noteAgain(publish, id, editions)
  const older = editions.slice(0, -1).map(({ record }) => record.edition)
  const change = { kind: 'case' as const, id, places: [], editions: older }
  const own = publish.renderer.pagesOf(change, publish.settings).filter((path) => path.includes(id))
  await writeDifferingPages(publish, all, own, fresh)
  const newest = editions.at(-1)?.record
  if (newest) await expectFitting(publish, newest)
  const kept = editions.map(({ record }) => record.edition)
  if (newest?.state === 'published' && (await lostNumbers(publish, id, kept)).length > 0)
    throw new LostRowsError('an older edition of a case is lost')
  return newest?.state === 'published' ? listsOf(newest) : []
}

/** Notes again with which pictures a case was public, where that is lost. */
async function noteAgain(
  { records }: Publish,
  id: string,
  editions: readonly StoredEdition[],
): Promise<void> {
  const files = new Set(editions.flatMap(({ record }) => filesOf(record)))
  for (const file of files) {
    if (!(await records.readCasesOfPhoto(file)).includes(id)) await records.notePhotos(id, [file])
  }
}

/** Writes a published case's record, proof and pages anew, and unparks it. */
export async function rewriteCase(publish: Publish, id: string): Promise<void> {
  const prove = proverOf(publish, await publishTree(publish))
  const all = await loadRecords(publish)
  await writeCase(publish, all, prove, id, true)
  await bringBack(publish, all, id)
}

/** Unparks a case; what holds many cases was perhaps written without it meanwhile. */
async function bringBack(publish: Publish, all: PublicRecords, id: string): Promise<void> {
  const places = await publish.records.readPlaces(id)
  await writeDiffering(publish, await partsOf(all, places), false)
  await oweWholeFiles(publish)
  await publish.records.unpark(`case/${id}`)
}
