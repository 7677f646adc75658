import type { Context, Handler } from 'hono'
import type { Campaign } from '../../shared/campaign/campaign-schema.ts'
import {
  type DueReply,
  type DueSheet,
  progressRoutes,
  type SheetReply,
} from '../../shared/contract/progress.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { isHandedIn } from '../../shared/progress/awaited.ts'
import { expectedOf, isReady, periodsOf, readyOn } from '../../shared/progress/expected.ts'
import { type HiddenWords, isWaiting, mayConfirm } from '../../shared/progress/hidden-words.ts'
import { revisedSince } from '../../shared/progress/revised-parts.ts'
import { ALWAYS } from '../../shared/progress/sheet.ts'
import type { SheetPeriod } from '../../shared/progress/sheet-period.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import { dueOn, type Submission } from '../../shared/progress/submission.ts'
import { maySee, upperOf } from '../../shared/progress/submission-steps.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { authenticate } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import type { SheetOrder } from '../store/progress.ts'
import { campaignsAnew, campaignsNow } from './campaigns-now.ts'
import type { Newsroom } from './newsroom.ts'
import { isStopped, newestOrdered } from './stopped-order.ts'

/** A sheet's period as the path names it, with its campaign. */
export interface NamedSheet extends SheetPeriod {
  readonly plan: Campaign
  readonly dueOn: Day | undefined
}

/** The sheet's period of the path. Refuses `notFound` for a campaign, sheet or period that there is not. */
export async function sheetOf(
  newsroom: Newsroom,
  context: Context,
  campaigns = campaignsNow,
): Promise<NamedSheet> {
  const [id, sheet, period] = [
    partOf(context, 'campaign'),
    partOf(context, 'sheet'),
    partOf(context, 'period'),
  ]
  const plan = (await campaigns(newsroom)).find((one) => one.id === id)
  if (!plan?.sheets.includes(sheet) || !periodsOf(plan, sheets[sheet].every).includes(period))
    throw new Refusal('notFound')
  return { campaign: id, sheet, period, plan, dueOn: dueOn(period, plan.settings) }
}

/** The same to be changed: by the plan as it is in force at this moment. */
export const sheetToChange = (newsroom: Newsroom, context: Context): Promise<NamedSheet> =>
  sheetOf(newsroom, context, campaignsAnew)

/** Refuses `toCome` while a month is not over, or its campaign has not begun. */
export function expectReady({ now }: Pick<Newsroom, 'now'>, { plan, period }: NamedSheet): void {
  if (!isReady(plan, period, dayInShanghai(now())))
    throw new Refusal('toCome', { fields: [readyOn(plan, period)] })
}

/** `GET /api/newsroom/progress/{campaign}/{sheet}/{period}`. */
export function showSheet(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.sheet)
    return context.json(await sheetReply(newsroom, staff, await sheetOf(newsroom, context)))
  }
}

/** Who handed in what, as this person may see it, their own first. */
export async function sheetReply(newsroom: Newsroom, staff: Staff, of: NamedSheet): Promise<SheetReply> {
  const { records } = newsroom
  const [all, order] = await Promise.all([records.readSubmissions(of), records.readSheetOrder(of)])
  const seen = all.filter(({ area }) => maySee(staff, area))
  const own = (area: string) => (area === staff.office ? 0 : 1)
  return {
    today: dayInShanghai(newsroom.now()),
    ...(of.dueOn !== undefined && { dueOn: of.dueOn }),
    edition: newestOrdered(order),
    publishing: order?.done === false && !isStopped(order),
    ...(isStopped(order) && { stopped: { edition: order.edition, on: order.stoppedOn } }),
    submissions: seen.sort((a, b) => own(a.area) - own(b.area)),
    expected: expectedOf(of.plan, of, staff.office),
    mayPublish: staff.office === PROVINCE && staff.roles.includes('approver'),
  }
}

/**
 * `GET /api/newsroom/progress`: of every campaign and sheet that this office reports or looks at, all months that are over or under
 * way, and what is kept on.
 */
export function showDue(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.due)
    const today = dayInShanghai(newsroom.now())
    const due: Promise<DueSheet>[] = []
    for (const plan of await campaignsNow(newsroom)) {
      for (const sheet of plan.sheets) {
        const requests =
          staff.office === PROVINCE ? await newsroom.records.readAllHiddenWords(plan.id, sheet) : []
        for (const period of toldPeriods(plan, sheets[sheet].every, today)) {
          const of = { campaign: plan.id, sheet, period, plan, dueOn: dueOn(period, plan.settings) }
          if (concerns(of, staff.office))
            due.push(dueSheet(newsroom, staff, of, hidingFor(staff, requests, period)))
        }
      }
    }
    return context.json({ today, sheets: await Promise.all(due) } satisfies DueReply)
  }
}

/** Whether an office reports a period of a sheet itself. */
const reports = (of: NamedSheet, office: string): boolean =>
  expectedOf(of.plan, of, upperOf(office)).includes(office)

/** Offices whose submissions of it come to this one. */
const comingTo = (of: NamedSheet, office: string): string[] =>
  expectedOf(of.plan, of, office).filter((area) => area !== office || office === PROVINCE)

const concerns = (of: NamedSheet, office: string): boolean =>
  reports(of, office) || comingTo(of, office).length > 0

/** All months that are over, the newest first; before any is over the one under way, before a campaign its first. */
function toldPeriods(plan: Campaign, every: 'month' | 'always', today: Day): string[] {
  const periods = periodsOf(plan, every)
  if (every === ALWAYS) return periods
  const begun = periods.filter((one) => one <= today.slice(0, 7))
  const over = begun.filter((one) => isReady(plan, one, today))
  return (over.length > 0 ? over : begun.length > 0 ? begun : periods.slice(0, 1)).toReversed()
}

/** How many requests of a period that words be hidden wait for this person. */
const hidingFor = (staff: Staff, all: readonly HiddenWords[], period: string): number =>
  all
    .filter((one) => one.period === period)
    .flatMap(({ requests }) => requests)
    .filter((one) => isWaiting(one) && mayConfirm(staff, one)).length

async function dueSheet(newsroom: Newsroom, staff: Staff, of: NamedSheet, hiding: number): Promise<DueSheet> {
  const [all, order] = await Promise.all([
    newsroom.records.readSubmissions(of),
    newsroom.records.readSheetOrder(of),
  ])
  const expected = comingTo(of, staff.office)
  const reported = all.filter(({ area }) => expected.includes(area))
  const own = all.find(({ area }) => area === staff.office)
  return {
    ...{ campaign: of.campaign, sheet: of.sheet, period: of.period },
    ...(of.dueOn !== undefined && { dueOn: of.dueOn }),
    handedIn: reported.filter(isHandedIn).length,
    accepted: reported.filter(({ accepted }) => accepted !== undefined).length,
    expected: expected.length,
    waiting: reported.filter(({ state }) => state === 'submitted').length,
    fresh: staff.office === PROVINCE ? freshIn(reported, order) : 0,
    reports: reports(of, staff.office),
    ...(own && { own: own.state }),
    edition: newestOrdered(order),
    hiding,
    revised: revisedIn(staff.office, all),
  }
}

/** What was accepted on a later day than the newest edition came out; all of it where that was stopped. */
const freshIn = (reported: readonly Submission[], order: SheetOrder | undefined): number =>
  reported.filter(
    ({ accepted }) => accepted && (isStopped(order) || accepted.day > (order?.publishedOn ?? '')),
  ).length

/** Of a city the places that revised since it handed in; of the province the cities with such places. */
function revisedIn(office: string, all: readonly Submission[]): number {
  if (office === PROVINCE) return all.filter((one) => revisedSince(one, all).length > 0).length
  return revisedSince(
    all.find(({ area }) => area === office),
    all,
  ).length
}
