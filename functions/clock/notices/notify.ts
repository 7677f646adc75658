import { isQuiet, type NoticeCounts, placesOf } from '../../../shared/notices/counts.ts'
import { noticeText } from '../../../shared/notices/notice-text.ts'
import { firstKey, isRehearsal, owedSince } from '../../../shared/notices/owed.ts'
import type { NoticeFault, Subscription } from '../../../shared/notices/subscription.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import { cities } from '../../../shared/place/division.ts'
import { dueReports, officesToTell } from '../../../shared/progress/waiting-reports.ts'
import { isReminded } from '../../../shared/tip/due.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { notifiedMarks, soonDay, unnotified } from '../../../shared/tip/unnotified.ts'
import { type Day, dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { addHours, type Hour, hourInShanghai } from '../../../shared/value/hour.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import type { Clock, Outside } from '../clock.ts'
import { countReturned } from '../remind-returned.ts'
import { openMonths, revisedMonths } from '../remind-revised.ts'
import { HookRefused, hookBody } from './webhook.ts'

/**
 * Owes every office a notice of what happened to a tip and it was not told of; then notes that on the tip. Cut
 * short in between, the same is owed again, under the same Message-ID. Undefined when there was nothing. Throws at the
 * end, with nothing noted, when an office's subscriptions could not be read or written.
 */
export async function tellOffices({ tips, now }: Clock, tip: Tip): Promise<Tip | undefined> {
  const day = dayInShanghai(now())
  const due = unnotified(tip).filter(({ at }) => at <= day)
  if (due.length === 0) return undefined
  let broken: unknown
  for (const { office, key } of due) {
    await oweOffice(tips, office, { key, now: now() }).catch((fault: unknown) => {
      broken = fault
    })
  }
  if (broken !== undefined) throw broken
  const marks = notifiedMarks(tip, day)
  await tips.noteNotified(tip, marks)
  return { ...tip, ...marks }
}

async function oweOffice(
  tips: Clock['tips'],
  office: OfficeCode,
  { key, now }: { key: string; now: Date },
): Promise<void> {
  for (const subscription of await tips.listSubscriptions(office)) {
    await tips.oweNotice(subscription, { key, since: owedSince(subscription, now) })
  }
}

/**
 * Sends what a subscription is owed: the counts as they are now, under a Message-ID that stays the same until it went
 * out. The attempt is counted and marked as begun before it is made, so of two rounds at once one makes it. After a failure it is tried
 * again: at the next three rounds, then after 2, 4, 8, 16 and every 24 hours.
 */
export async function sendNotice(
  clock: Clock,
  outside: Outside,
  subscription: Subscription,
): Promise<'sent' | 'unsent'> {
  const { owedKey } = subscription
  if (owedKey === undefined) return 'unsent'
  const moment = clock.now()
  const [now, today] = [hourInShanghai(moment), dayInShanghai(moment)]
  const rehearsal = isRehearsal(owedKey)
  const counts = await countNotice(clock, subscription.office, today)
  const next =
    subscription.pace === 'daily'
      ? { key: firstKey(moment), since: owedSince(subscription, moment) }
      : undefined
  if (isQuiet(counts) && !rehearsal) {
    if (subscription.foundNothing || next) await clock.tips.settleNotice(subscription, { now, next })
    else await clock.tips.putOffNotice(subscription)
    return 'unsent'
  }
  if (!(await clock.tips.beginNotice(subscription, { ...attemptAfter(subscription, now), now })))
    return 'unsent'
  const linkTo = (place: string) => `${outside.origin}/desk/#/${place}`
  const words = noticeText(officeName(subscription.office, 'zh'), counts, linkTo, rehearsal)
  const link = linkTo(placesOf(counts)[0])
  const id = hashOf(`${subscription.id}#${owedKey}`).slice(0, 32)
  const fault = await deliver(outside, subscription, { id, office: subscription.office, counts, link, words })
  if (fault) await clock.tips.noteFault(subscription, fault)
  else await clock.tips.settleNotice(subscription, { now, sentOn: today, next })
  return fault ? 'unsent' : 'sent'
}

/** The attempt that begins now, and from when there is another should nothing more be heard of it. */
function attemptAfter({ attempts = 0 }: Subscription, now: Hour): { attempts: number; since: Hour } {
  const made = attempts + 1
  return { attempts: made, since: addHours(now, made <= 3 ? 0 : Math.min(24, 2 ** (made - 3))) }
}

/** The most that one delivery may take, in milliseconds, whatever the way. */
export const PATIENCE = 15_000

async function deliver(
  outside: Outside,
  subscription: Subscription,
  told: Parameters<typeof hookBody>[1],
): Promise<NoticeFault | undefined> {
  if (subscription.way === 'mail' && !outside.mail) return 'notSet'
  try {
    await within(outside.patience ?? PATIENCE, hand(outside, subscription, told))
    return undefined
  } catch (error) {
    return wasRefused(error) ? 'refused' : 'unreachable'
  }
}

async function hand(
  { origin, mail, post }: Outside,
  { way, to }: Subscription,
  told: Parameters<typeof hookBody>[1],
): Promise<void> {
  if (way !== 'mail') await post(to, hookBody(way, told))
  else await mail?.({ to, ...told.words, messageId: `<${told.id}@${new URL(origin).hostname}>` })
}

/** What the work comes to, or a rejection once so many milliseconds have passed. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** A mail server that answers with a number was reached. */
function wasRefused(error: unknown): boolean {
  return (
    error instanceof HookRefused ||
    (error instanceof Error && 'responseCode' in error && error.responseCode !== undefined)
  )
}

/** What an office's open tips want on a day; each up to 1000. */
async function countNotice(
  { tips, records }: Pick<Clock, 'tips' | 'records'>,
  office: OfficeCode,
  today: Day,
): Promise<NoticeCounts> {
  const [lines, told, { years }] = await Promise.all([
    tips.listForCounts(office),
    tips.listEscalated(office),
    records.readRouting(today),
  ])
  const soon = soonDay(today, years)
  return {
    unopened: lines.filter((line) => line.openedOn === undefined).length,
    waiting: lines.filter((line) => line.waiting).length,
    soon: lines.filter((line) => line.dueBy >= today && line.dueBy <= soon).length,
    late: lines.filter((line) => line.dueBy < today).length,
    remind: lines.filter((line) => isReminded(line, today)).length,
    told: told.length,
    ...(await countReports(records, office, today)),
    returned: await countReturned(records, office, today),
    revised: await countRevised(records, office, today),
  }
}

/** Months of a city's figures that places of it revised since; only cities have any. */
async function countRevised(records: Clock['records'], office: OfficeCode, today: Day): Promise<number> {
  if (!cities.some(({ code }) => code === office)) return 0
  return (await revisedMonths(records, today, openMonths)).filter(({ city }) => city === office).length
}

/** Reports that an office owes, and those that are late and owed to it. */
async function countReports(
  records: Clock['records'],
  office: OfficeCode,
  today: Day,
): Promise<Pick<NoticeCounts, 'reports' | 'awaited'>> {
  const campaigns = await records.readCampaignsInForce(today)
  let [reports, awaited] = [0, 0]
  for (const report of dueReports(campaigns, today)) {
    const plan = campaigns.find(({ id }) => id === report.campaign)
    if (!plan) continue
    const told = officesToTell(plan, report, await records.readSubmissions(report)).get(office)
    reports += told?.own ?? 0
    awaited += told?.awaited ?? 0
  }
  return { reports, awaited }
}
