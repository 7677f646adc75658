import type { Tombstone } from '../../shared/case/public-case.ts'
import { message } from '../../shared/messages/message.ts'
import { dutyPagesOf } from '../../shared/publication/duty-pages.ts'
import { linkTo } from '../../shared/publication/log-line.ts'
import type { PublicChange } from '../../shared/publication/public-records.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { type Begun, beginOrder } from './begin-order.ts'
import { startBeside } from './beside.ts'
import { feedsOf, partsOf } from './case-files.ts'
import { caseKey, editionKey, proofKey, putFile } from './data-files.ts'
import { wholePaths } from './finish-orders.ts'
import { goneWith } from './gone-lists.ts'
import { inParallel } from './in-parallel.ts'
import { loadRecords } from './load-records.ts'
import { writeCaseFiles } from './open-data/case-files.ts'
import { changesFeed } from './open-data/changes-feed.ts'
import { filesOf, isShown, photoKey } from './photos.ts'
import type { Publish } from './publish.ts'
import { recordsWith, withoutRecordsOf } from './records-without.ts'
import { recentFile } from './search/search-files.ts'
import { writeSiteMap } from './site-map.ts'
import { oweWholeFiles } from './whole-files.ts'
import { writeBeside } from './write-beside.ts'
import { AT_ONCE, writePages } from './write-pages.ts'

/**
 * Takes out of sight what the newsroom decided to take away and what may get no line of the log yet, because log and records are at
 * odds: `ids`, or all that waits. Its record, proof, editions, pictures and cards go; its pages, lists, feeds and the files that hold
 * everything are as if its tombstone stood. Nothing is added to the log, and no record is kept: once the log is settled it is published like
 * anything else. Done again it changes nothing.
 */
export async function takeOutOfSight(publish: Publish, ids?: readonly string[]): Promise<void> {
  const waiting = await waitingToGo(publish, ids)
  const fresh = waiting.filter(({ one }) => one.order.unseen !== true)
  if (fresh.length === 0) return
  const taken = new Map(waiting.map(({ one, tombstone }) => [one.id, tombstone]))
  const stage = { ...publish, records: recordsWith(publish.records, taken) }
  for (const { one } of fresh) await takeOwn(stage, publish, one.id)
  await writeWholeWithout(stage, taken)
  await oweWholeFiles(publish)
  for (const { one } of fresh)
    await publish.records.changeCase(one, { ...one, order: { ...one.order, unseen: true } })
}

/** Whether anything waits to be taken away, in sight or out of it already: a page made now could show it again. */
export const isAnyGoing = async (publish: Publish): Promise<boolean> =>
  (await waitingToGo(publish)).length > 0

interface Going {
  readonly one: Begun
  readonly tombstone: Tombstone
}

/** Public cases with an order by which something of them goes. */
async function waitingToGo(publish: Publish, ids: readonly string[] = []): Promise<Going[]> {
  const { records, now } = publish
  const work = await records.listWork(dayInShanghai(now()))
  const cases = work.flatMap(({ pk, sk }) => (sk === 'CASE' ? [pk.slice('CASE#'.length)] : []))
  const found: Going[] = []
  for (const id of new Set([...ids, ...cases])) {
    const one = await beginOrder(publish, id)
    const newest = one && (await records.readNewestEdition(id))
    if (!one || newest?.record.state !== 'published' || !takesAway(one)) continue
    const { number, publisher, publishedOn, sample } = newest.record
    const { event, edition, day, salt, why } = one.order
    const tombstone: Tombstone = {
      state: event === 'withdrawn' ? 'withdrawn' : 'hidden',
      ...{ id, number, edition, publisher, publishedOn, sample, salt, day },
      reason: event === 'corrected' ? message('zh', 'page.case.awaitsLog') : (why ?? event),
      // Of the last line that there is; nothing that is written here says it.
      log: linkTo(newest.line),
    }
    found.push({ one, tombstone })
  }
  return found
}

const takesAway = ({ order }: Begun): boolean =>
  order.event === 'hidden' || order.event === 'withdrawn' || order.takes !== undefined

/** Takes what is a case's own, then its title out of lists and feeds, then the copies before the bucket. */
async function takeOwn(stage: Publish, { records: real }: Publish, id: string): Promise<void> {
  const { records, bucket, renderer, settings, cdn } = stage
  const editions = await real.readEditions(id)
  const numbers = editions.map(({ record }) => record.edition)
  const own = [caseKey(id), proofKey(id), ...numbers.map((edition) => editionKey(id, edition))]
  for (const file of new Set(editions.flatMap(({ record }) => filesOf(record))))
    if (!(await isShown(records, file, id))) own.push(photoKey(file))
  own.push(...(await bucket.list(`data/cards/${id}/`)).map(({ key }) => key))
  for (const key of own) await bucket.remove(key)
  const all = await loadRecords(stage)
  const places = await Promise.all(
    (await real.readPlaces(id)).map(async ({ list, position }) => ({
      ...{ list, position, count: await real.countOfList(list) },
    })),
  )
  const lists = places.map(({ list }) => list)
  const dutyPages = dutyPagesOf(lists, all.campaigns)
  const change: PublicChange = { kind: 'case', id, places, dutyPages, editions: numbers }
  const gone = await goneWith(stage, all, change)
  const paths = renderer.pagesOf(change, settings).filter((path) => !gone.paths.has(path))
  await writePages(stage, all, paths)
  const beside = await writeBeside(stage, all, change)
  for (const key of gone.keys) await bucket.remove(key)
  const files = [...(await feedsOf(all, places)), ...(await partsOf(withoutData(all, id), places))]
  const kept = files.filter(({ key }) => !gone.keys.includes(key))
  await inParallel(AT_ONCE, kept, (file) => putFile(bucket, file))
  await cdn?.purge([
    ...paths,
    ...beside,
    ...gone.paths,
    ...[...own, ...gone.keys, ...kept.map(({ key }) => key)].map((key) => `/${key}`),
  ])
}

/** Data files leave a case out: a tombstone without a line of its own is no record. */
function withoutData<All extends Awaited<ReturnType<typeof loadRecords>>>(all: All, id: string): All {
  const { cases } = all
  return {
    ...all,
    cases: { ...cases, read: async (one: string) => (one === id ? undefined : cases.read(one)) },
  }
}

/** Writes the files that hold all cases, the search index, the site map and the feed of changes without some. */
async function writeWholeWithout(stage: Publish, taken: ReadonlyMap<string, Tombstone>): Promise<void> {
  const { bucket, records, cdn } = stage
  const data: Publish = { ...stage, records: withoutRecordsOf(records, taken) }
  await putFile(bucket, await recentFile(data, [...taken.keys()]))
  const all = await loadRecords(data)
  const beside = startBeside()
  await writeCaseFiles(data, all, beside.see, async () => undefined)
  await beside.write(data, await all.cases.count('all'), all.last?.n ?? 0)
  await putFile(bucket, await recentFile(data, [...taken.keys()]))
  await writeSiteMap(data, all)
  await putFile(bucket, await changesFeed(stage, await loadRecords(stage)))
  const years = new Set([...taken.values()].map(({ publishedOn }) => publishedOn.slice(0, 4)))
  await cdn?.purge([...wholePaths, ...[...years].map((year) => `/data/cases/${year}/index.json`)])
}
