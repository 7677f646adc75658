import { sheetIds } from '../../shared/campaign/sheet-ids.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import { logFault } from '../http/log-fault.ts'
import { drawCards } from './cards/cards.ts'
import { compareSlice, rewriteCase } from './compare-cases.ts'
import { finishOrders, isUnfinished } from './finish-orders.ts'
import { withKeptEntries } from './kept-entries.ts'
import { bringListBack, LIST_OF_ALL } from './list-of-all.ts'
import { LogAtOddsError } from './log/at-odds.ts'
import { noteOdds, settleLog } from './log/settle-log.ts'
import { namesToPublish } from './names-over.ts'
import { takeOutOfSight, withoutUnseen } from './out-of-sight.ts'
import { parkWork } from './park.ts'
import { endNamesWaiting } from './park-names.ts'
import { beginPass, passOverAll } from './pass.ts'
import { type Describe, publishAs } from './publication.ts'
import type { Publish } from './publish.ts'
import { campaignToPublish } from './publish-campaign.ts'
import { caseToPublish } from './publish-case.ts'
import { handlingToPublish } from './publish-handling.ts'
import { officesToPublish } from './publish-offices.ts'
import { sheetToPublish } from './publish-sheet.ts'
import { repairHeld } from './repair-held.ts'
import { openTurns, PATIENCE, whileInTurn } from './turn.ts'
import { type Between, writeWholeFiles } from './whole-files.ts'

/** The stage, awake. Work is done one piece at a time, so that lists grow in one order. */
export interface Publisher {
  /**
   * Does the work that a written record calls for, if any. Work that fails is parked and rejects. What is taken away or corrected
   * leaves the files that hold everything too, after the work that was asked for meanwhile.
   */
  ring(key: { readonly pk: string; readonly sk: string }): Promise<void>
  /**
   * Does the work that several written records call for, each apart from the others. What failed and was parked is logged, and the tick
   * does it, so that nobody sends the others again for its sake. Rejects when something failed and could not be parked, or when
   * what was taken away is not yet gone everywhere.
   */
  ringAll(keys: readonly { readonly pk: string; readonly sk: string }[]): Promise<void>
  /**
   * A tick of the schedule: does what the work index still holds, what was parked and is due, what whole files lack; and when
   * the release, the settings or the day is another, goes over everything.
   */
  tick(): Promise<void>
  /** Writes everything anew from the records. */
  publishAll(): Promise<void>
}

/** One publisher over the stores; its pieces of work wait for each other, and for those of any other publisher. */
export function createPublisher(stores: Publish, { patience = PATIENCE } = {}): Publisher {
  const turns = openTurns(stores.records, patience)
  const { publish, afresh } = withKeptEntries(whileInTurn(stores, turns.expectTurn))
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(() =>
      turns.inTurn(() => afresh(work).catch((error: unknown) => noteOdds(publish, error))),
    )
    last = done.catch(() => undefined)
    return done
  }
  return {
    async ring(key) {
      if (key.pk.startsWith(HIDDEN)) return inTurn(() => endNames(publish))
      const work = workOf(key)
      if (!work) return
      await inTurn(() => doWork(publish, key))
      if (key.pk.startsWith(PROGRESS)) await inTurn(() => endNames(publish))
      const { case: id } = work
      if (id !== undefined) await inTurn(() => finishCase(publish, id))
    },
    async ringAll(keys) {
      const work = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()]
      const ids = [...new Set(work.flatMap((key) => workOf(key)?.case ?? []))]
      const done = await Promise.allSettled([
        ...work.map((key) => inTurn(() => doApart(publish, key))),
        ...ids.map((id) => inTurn(() => finishParted(publish, id))),
        ...(keys.some(({ pk }) => pk.startsWith(HIDDEN)) ? [inTurn(() => endNames(publish))] : []),
      ])
      for (const one of done) if (one.status === 'rejected') throw one.reason
    },
    publishAll: () =>
      inTurn(async () => {
        await settleOrHide(publish, () => bringAllBack(publish))
        await publishAs(publish, officesToPublish)
        await publishAs(publish, handlingToPublish)
        await doApart(publish, { pk: CAMPAIGN, sk: '' })
        await beginPass(publish)
        const stage = await withoutUnseen(publish)
        for (let done = false; !done; ) done = await passOverAll(stage, publishNew(publish), 'asked')
        // Cards that are missing follow with the ticks.
        await publish.records.noteDrawn(0)
      }),
    tick: () => inTurn(() => tick(publish)),
  }
}

interface Work {
  readonly subject: string
  readonly describe: Describe
  /** Each time it describes one of several that may wait. */
  readonly several?: true
  /** The case that it publishes. */
  readonly case?: string
}

/** What a record calls for, by its key: under which name it is parked, and how it is published. */
function workOf({ pk, sk }: Key): Work | undefined {
  const [kind, name = '', part] = pk.split('#')
  if (kind === 'CASE' && sk === 'CASE')
    return { subject: `case/${name}`, describe: caseToPublish(name), case: name }
  if (kind === 'PROGRESS') {
    const sheet = sheetIds.find((one) => one === part)
    return sheet && { subject: `progress/${name}/${sheet}/${sk}`, describe: sheetToPublish(name, sheet, sk) }
  }
  if (kind === CAMPAIGN) return { subject: 'campaigns', describe: campaignToPublish, several: true }
  if (kind === 'DIRECTORY' || kind === 'ROUTING' || kind === 'OFFICES') {
    return { subject: 'offices', describe: officesToPublish }
  }
  if (kind === 'STATISTICS') return { subject: 'handling', describe: handlingToPublish }
  return undefined
}

type Key = Parameters<Publisher['ring']>[0]

/** Orders of sheets. */
const PROGRESS = 'PROGRESS#'

/** Words that two people hide. */
const HIDDEN = 'HIDDEN#'

/** Takes firms' names whose time is over, or that an edition just ended, and hidden words out of the registers. */
async function endNames(publish: Publish): Promise<void> {
  const stage = await withoutUnseen(publish)
  while (await publishAs(stage, namesToPublish));
}

/** Approved campaigns stand in no index of work: each tick looks. */
const CAMPAIGN = 'CAMPAIGN'

/** Does a piece of work; parks it and throws when it fails. */
async function doWork(publish: Publish, key: Key): Promise<void> {
  const failed = await tryWork(publish, key)
  if (failed) throw failed.error
}

/** Does a piece of work; what was parked is logged, and throws only what could not be. */
async function doApart(publish: Publish, key: Key): Promise<void> {
  const failed = await tryWork(publish, key)
  if (failed?.error instanceof LogAtOddsError) throw failed.error
  if (failed) logFault('publish', failed.error)
}

/** Does a piece of work. When it fails it is parked, and that is answered; throws when it could not be parked. */
async function tryWork(publish: Publish, key: Key): Promise<{ error: unknown } | undefined> {
  const work = workOf(key)
  if (!work) return undefined
  try {
    let more = true
    const stage = await withoutUnseen(publish, work.case)
    while (more) more = (await publishAs(stage, work.describe)) && work.several === true
    await publish.records.unpark(work.subject)
    return undefined
  } catch (error) {
    await putAside(publish, work.subject, error)
    if (work.case !== undefined) await hideUnlogged(publish, [work.case])
    return { error }
  }
}

/** Parks a piece of work that failed; at odds with the log no piece of work is at fault, and everything waits ({@link noteOdds}). */
const putAside = async (publish: Publish, subject: string, error: unknown): Promise<void> => {
  if (!(error instanceof LogAtOddsError)) await parkWork(publish, subject, error)
}

/** {@link finishCase}, unless the case was put aside. */
async function finishParted(publish: Publish, id: string): Promise<void> {
  const parked = await publish.records.readParked()
  if (!parked.some(({ subject }) => subject === `case/${id}`)) await finishCase(publish, id)
}

/** Takes out of the files that hold everything what a case does not show any more. Cut short, the tick goes on. */
async function finishCase(publish: Publish, id: string): Promise<void> {
  if (await isUnfinished(publish, id))
    await finishOrders(await withoutUnseen(publish), dayInShanghai(publish.now()), publishNew(publish))
}

async function tick(publish: Publish): Promise<void> {
  const { records, now } = publish
  if (await settleOrHide(publish, () => compareSlice(publish))) await publishUnseen(publish)
  const before = await records.readPublishingState()
  const today = dayInShanghai(now())
  const between = publishNew(publish)
  const stale = [
    ...(before.day === today ? [] : [await tryWork(publish, { pk: 'OFFICES', sk: '' })]),
    await tryWork(publish, { pk: 'STATISTICS', sk: '' }),
  ]
  for (const one of stale) if (one?.error instanceof LogAtOddsError) throw one.error
  const failed = (await doWaiting(publish, today)) ?? (await faultOf(endNames(publish)))
  // Before a pass over everything, which may take hours: what was taken away is gone first.
  const unfinished = await faultOf(finishOrders(await withoutUnseen(publish), today, between))
  const stage = await withoutUnseen(publish)
  const done = await passOverAll(stage, between)
  if (done && before.day === today) await compareSlice(stage)
  const { owed } = await records.readPublishingState()
  if (done && owed !== undefined) await writeWholeFiles(stage, between)
  const undrawn = await faultOf(drawCards(stage))
  const unended = await faultOf(endNamesWaiting(publish))
  const fault = stale.find((one) => one !== undefined) ?? failed ?? unfinished ?? undrawn ?? unended
  if (fault) throw fault.error
}

/**
 * Settles the log. While that cannot be, what is to be taken away leaves all the same, and what was lost or altered is repaired where
 * {@link repairHeld} may. Returns whether it was held up before.
 */
async function settleOrHide(publish: Publish, repair: () => Promise<unknown>): Promise<boolean> {
  try {
    return await settleLog(publish)
  } catch (error) {
    if (error instanceof LogAtOddsError) {
      await hideUnlogged(publish)
      // Where the log is found at odds again, as it is at the end of a pass, that is no news.
      const failed = await faultOf(repairHeld(publish, repair))
      if (failed && !(failed.error instanceof LogAtOddsError)) logFault('publish', failed.error)
    }
    throw error
  }
}

/** Writes everything anew, up to the file of all lines; publishes nothing. */
async function bringAllBack(publish: Publish): Promise<void> {
  await beginPass(publish)
  const nothing = async () => undefined
  for (let done = false; !done; ) done = await passOverAll(publish, nothing, 'asked')
}

/** {@link takeOutOfSight}. What fails is logged, and done by the next try: what the work itself failed with is told in any case. */
const hideUnlogged = (publish: Publish, ids?: readonly string[]): Promise<void> =>
  takeOutOfSight(publish, ids).catch((error: unknown) => logFault('publish', error))

/** Publishes first what is out of sight and waited for the log, before any page is made that could show it again. */
async function publishUnseen(publish: Publish): Promise<void> {
  for (const key of await publish.records.listWork(dayInShanghai(publish.now()))) {
    const id = workOf(key)?.case
    // One that cannot be read is put aside by the work that follows.
    const one = id === undefined ? undefined : await ifReadable(publish.records.readCase(id))
    if (one?.order?.unseen) await doApart(publish, key)
  }
}

/** Publishes the cases that were approved meanwhile. What was put aside waits for its own moment. */
const publishNew =
  (publish: Publish): Between =>
  async () => {
    const { records, now } = publish
    const parked = new Set((await records.readParked()).map(({ subject }) => subject))
    for (const key of await records.listWork(dayInShanghai(now()))) {
      const work = workOf(key)
      if (work?.case === undefined || parked.has(work.subject)) continue
      const one = await ifReadable(records.readCase(work.case))
      // What is live and not yet in the files that hold everything waits for those, between whose pieces this may be.
      if (one?.order?.stage !== 'written') await doApart(publish, key)
    }
  }

/** What a piece of work failed with, if it did. */
const faultOf = (work: Promise<unknown>): Promise<{ error: unknown } | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => ({ error }),
  )

/** Does the work that still waits. A piece that fails stops no other; the first failure is told at the end. */
async function doWaiting(publish: Publish, today: string): Promise<{ error: unknown } | undefined> {
  const { records, now } = publish
  const parked = new Map((await records.readParked()).map((one) => [one.subject, one]))
  let failed: { error: unknown } | undefined
  const attempt = (work: Promise<void>) =>
    work.catch((error: unknown) => {
      failed ??= { error }
    })
  for (const key of [{ pk: CAMPAIGN, sk: '' }, ...(await records.listWork(today))]) {
    const subject = workOf(key)?.subject ?? ''
    const retryAt = parked.get(subject)?.retryAt ?? 0
    parked.delete(subject)
    if (retryAt <= now().getTime()) await attempt(doWork(publish, key))
  }
  // What a pass over everything put aside stands in no index of work.
  for (const { subject, retryAt } of parked.values()) {
    const isMade = subject.startsWith('case/') || subject === LIST_OF_ALL
    if (isMade && retryAt <= now().getTime()) await attempt(tryAgain(publish, subject))
  }
  return failed
}

async function tryAgain(publish: Publish, subject: string): Promise<void> {
  const id = subject === LIST_OF_ALL ? undefined : subject.slice('case/'.length)
  try {
    if (id === undefined) await bringListBack(publish)
    else {
      // What is due of it may stand in no index of work either.
      await publishAs(await withoutUnseen(publish, id), caseToPublish(id))
      await rewriteCase(await withoutUnseen(publish), id)
    }
  } catch (error) {
    await putAside(publish, subject, error)
    if (id !== undefined) await hideUnlogged(publish, [id])
    throw error
  }
}
