import type { CaseOrder } from '../../shared/case/order.ts'
import type { Tombstone } from '../../shared/case/public-case.ts'
import { message } from '../../shared/messages/message.ts'
import { dutyPagesOf } from '../../shared/publication/duty-pages.ts'
import { linkTo } from '../../shared/publication/log-line.ts'
import { pageKey } from '../../shared/publication/page-key.ts'
import type { PublicChange } from '../../shared/publication/public-records.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import { logFault } from '../http/log-fault.ts'
import { type Begun, beginOrder, expiredOn, isSilent, shownNow, takesAway } from './begin-order.ts'
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
import { soundRecords } from './sound-records.ts'
import { oweWholeFiles } from './whole-files.ts'
import { writeBeside } from './write-beside.ts'
import { AT_ONCE, writePages } from './write-pages.ts'

/**
 * Takes out of sight what the newsroom decided to take away and what may get no line of the log yet, because log and records are at
 * odds or its publication failed: `ids`, or all that waits. It needs nothing to be readable that it can do without. Its record, proof, editions, pictures and cards go; its pages, lists, feeds and the files that hold
 * everything are as if its tombstone stood. Nothing is added to the log, and no record is kept: once the log is settled it is published like
 * anything else. Done again it changes nothing.
 */
export async function takeOutOfSight(publish: Publish, ids?: readonly string[]): Promise<void> {
  const sound = { ...publish, records: soundRecords(publish.records) }
  const waiting = await waitingToGo(sound, ids)
  const isFresh = ({ one: { id, order } }: Going) =>
    order.unseen !== true && (ids === undefined || ids.includes(id))
  const fresh = waiting.filter(isFresh)
  if (fresh.length === 0) return
  const gone = waiting.filter((going) => going.one.order.unseen === true || isFresh(going))
  const taken = takenBy(gone)
  const stage = { ...sound, records: recordsWith(sound.records, taken) }
  for (const { one } of fresh) await takeOwn(stage, sound, one.id)
  await writeWholeWithout(stage, taken)
  await oweWholeFiles(publish)
  for (const { one } of fresh)
    await publish.records.changeCase(one, { ...one, order: { ...one.order, unseen: true } })
}

/**
 * The stage as if what is out of sight, whose publication failed and waits to be tried again, or was cut short, were taken away already: nothing that is
 * made meanwhile shows it again. `but`: the case that is published.
 */
export async function withoutUnseen(publish: Publish, but?: string): Promise<Publish> {
  const { records } = publish
  const parked = (await records.readParked()).map(({ subject }) => subject)
  const aside = parked.flatMap((subject) =>
    subject.startsWith('case/') ? [subject.slice('case/'.length)] : [],
  )
  // Once the log is settled nothing is parked any more, and what it kept waiting is still to be done.
  const ids = new Set([...aside, ...(await casesWaiting(publish))])
  const cases = await Promise.all([...ids].map((id) => ifReadable(records.readCase(id))))
  const isGoing = ({ unseen, ...order }: CaseOrder) => order.stage === 'begun' && (unseen || isSilent(order))
  const unseen = cases.flatMap((one) => (one?.order && isGoing(one.order) ? [one.id] : []))
  const others = unseen.filter((id) => id !== but)
  if (others.length === 0) return publish
  const going = await Promise.all(others.map((id) => goingOf(publish, id)))
  return { ...publish, records: recordsWith(records, takenBy(going.flatMap((one) => one ?? []))) }
}

const takenBy = (going: readonly Going[]): ReadonlyMap<string, Tombstone> =>
  new Map(going.map(({ one, tombstone }) => [one.id, tombstone]))

/** Whether anything waits to be taken away, in sight or out of it already: a page made now could show it again. */
export const isAnyGoing = async (publish: Publish): Promise<boolean> =>
  (await waitingToGo(publish)).length > 0

interface Going {
  readonly one: Begun
  readonly tombstone: Tombstone
}

/** Public cases with an order by which something of them goes. */
async function waitingToGo(publish: Publish, ids: readonly string[] = []): Promise<Going[]> {
  const cases = await casesWaiting(publish)
  const found: Going[] = []
  for (const id of new Set([...ids, ...cases])) {
    const going = ids.includes(id) ? await goingOf(publish, id) : await goingBeside(publish, id)
    if (going) found.push(going)
  }
  return found
}

/** Ids of the cases of which something is to be published. */
async function casesWaiting({ records, now }: Publish): Promise<string[]> {
  const work = await records.listWork(dayInShanghai(now()))
  return work.flatMap(({ pk, sk }) => (sk === 'CASE' ? [pk.slice('CASE#'.length)] : []))
}

/** {@link goingOf}, of a case that keeps no other in sight when it cannot be taken up: publishing it puts it aside. */
async function goingBeside(publish: Publish, id: string): Promise<Going | undefined> {
  const one = await ifReadable(publish.records.readCase(id))
  const going = goingOf(publish, id)
  if (one?.order?.unseen) return going
  return going.catch((fault: unknown) => {
    logFault('publish', fault)
    return undefined
  })
}

/** A public case with an order by which something of it goes, however far that has come; nothing of one that has none. */
async function goingOf(publish: Publish, id: string): Promise<Going | undefined> {
  const { records, settings } = publish
  const one = await beginOrder(publish, id)
  // A correction that cannot go on keeps no name in sight whose time is over either.
  if (!one) return undefined
  const isOver = async () => expiredOn(one, await shownNow(publish, id), publish.now()) !== undefined
  if (!takesAway(one.order) && !(await isOver())) return undefined
  // A first publication that was cut short is public in part, and its case does not say so yet.
  if (one.edition === 0 && (await records.editionNumbers(id)).length === 0) return undefined
  const newest = await ifReadable(records.readNewestEdition(id))
  const { event, edition, day, salt, why } = one.order
  if (newest && newest.record.state !== 'published')
    return newest.record.edition === edition ? { one, tombstone: newest.record } : undefined
  const last = newest?.line ?? (await records.lastLine())
  const tombstone: Tombstone = {
    state: event === 'withdrawn' ? 'withdrawn' : 'hidden',
    ...{ id, edition, salt, day },
    number: one.number ?? '',
    publisher: one.office,
    publishedOn: one.publishedOn ?? day,
    sample: newest?.record.sample ?? settings.sample,
    reason: event === 'corrected' ? message('zh', 'page.case.awaitsLog') : (why ?? event),
    // Of the last line that there is; nothing that is written here says it.
    log: linkTo(last),
  }
  return { one, tombstone }
}

/** Takes what is a case's own, then its title out of lists and feeds, then the copies before the bucket. */
async function takeOwn(stage: Publish, { records: real }: Publish, id: string): Promise<void> {
  const { records, bucket, renderer, settings, cdn } = stage
  const editions = await real.readSoundEditions(id)
  const numbers = await everyNumber(real, id)
  const own = [caseKey(id), proofKey(id), ...numbers.map((edition) => editionKey(id, edition))]
  for (const file of new Set(editions.flatMap(({ record }) => filesOf(record))))
    if (!(await isShown(records, file, id))) own.push(photoKey(file))
  own.push(...(await bucket.list(`data/cards/${id}/`)).map(({ key }) => key))
  for (const key of own) await bucket.remove(key)
  const all = await loadRecords(stage)
  const places = await Promise.all(
    (await everyPlace(real, id)).map(async ({ list, position }) => ({
      ...{ list, position, count: await real.countOfList(list) },
    })),
  )
  const lists = places.map(({ list }) => list)
  const dutyPages = dutyPagesOf(lists, all.campaigns)
  // The newest edition is the case's page, and has none of its own.
  const change: PublicChange = { kind: 'case', id, places, dutyPages, editions: numbers.slice(0, -1) }
  const gone = await goneWith(stage, all, change)
  const paths = renderer.pagesOf(change, settings).filter((path) => !gone.paths.has(path))
  await writeOrTake(stage, all, paths, id)
  const beside = await writeBeside(stage, all, change, { leaves: true })
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

/** The numbers of a case's editions, of those too of which the row is lost. */
async function everyNumber(records: Publish['records'], id: string): Promise<number[]> {
  const kept = await records.editionNumbers(id)
  const last = (await ifReadable(records.readCase(id)))?.edition ?? 0
  return [...new Set([...kept, ...Array.from({ length: last }, (_, n) => n + 1)])].sort((a, b) => a - b)
}

/** Where a case stands, also where a run was cut short before that was noted. */
async function everyPlace(records: Publish['records'], id: string) {
  const noted = await records.readPlaces(id)
  const lists = noted.map(({ list }) => list)
  return [...noted, ...(await records.findPlaces(id, lists))]
}

/** Writes pages anew that showed a case. One that cannot be made goes as long as that is so, where it shows it still. */
async function writeOrTake(
  stage: Publish,
  all: Awaited<ReturnType<typeof loadRecords>>,
  paths: readonly string[],
  id: string,
): Promise<void> {
  const { bucket } = stage
  for (const path of paths) {
    try {
      await writePages(stage, all, [path])
    } catch (fault) {
      logFault('publish', fault)
      const key = pageKey(path)
      const stands = key === undefined ? undefined : await bucket.read(key)
      if (key !== undefined && new TextDecoder().decode(stands?.body).includes(id)) await bucket.remove(key)
    }
  }
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
  await beside.writeSearch(data, await all.cases.count('all'), all.last?.n ?? 0)
  await putFile(bucket, await recentFile(data, [...taken.keys()]))
  await writeSiteMap(data, all)
  await putFile(bucket, await changesFeed(stage, await loadRecords(stage)))
  const years = new Set([...taken.values()].map(({ publishedOn }) => publishedOn.slice(0, 4)))
  await cdn?.purge([...wholePaths, ...[...years].map((year) => `/data/cases/${year}/index.json`)])
}
