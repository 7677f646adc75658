import type { Handler } from 'hono'
import { calendarWith } from '../../shared/calendar/calendar.ts'
import { workdaysBetween } from '../../shared/calendar/workday.ts'
import {
  OverviewQuery,
  type OverviewReply,
  overviewRoutes,
  type PersonCounts,
  type QueueCounts,
} from '../../shared/contract/overview.ts'
import type { TipSummary } from '../../shared/contract/queue.ts'
import { monthFigures } from '../../shared/handling/month-figures.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { cities, districts, zones } from '../../shared/place/division.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { RoutingView } from '../../shared/routing/table.ts'
import { isReminded } from '../../shared/tip/due.ts'
import { soonDay } from '../../shared/tip/unnotified.ts'
import { addDays, type Day, dayInShanghai } from '../../shared/value/day.ts'
import { type OfficeCode, PROVINCE } from '../../shared/value/office-code.ts'
import { authenticate } from '../http/authenticate.ts'
import { readQuery } from '../http/read-address.ts'
import { AGES } from './ages.ts'
import { withoutLeavers } from './assigned.ts'
import { type Asking, readOverview } from './counted-overview.ts'
import type { Desk } from './desk.ts'
import { isNotAbout, mayOversee } from './oversee.ts'

/**
 * `GET /api/desk/overview?office=&below=1`: what is open in an office and, with `below`, in each one directly under
 * it; for the province each city with all its districts; and what became of theirs this month and last. One office alone is counted
 * now, up to 1000; several as the clock last counted them. Refuses `badRequest`, and `office` for an office that is not theirs to
 * oversee.
 */
export function showOverview(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, overviewRoutes.show)
    const { office = staff.office, below: also } = readQuery(context, OverviewQuery)
    const { years, ...view } = await desk.routing()
    if (!mayOversee(staff, office, view)) throw new Refusal('office')
    const asked = also ? [office, ...below(office)] : [office]
    const today = dayInShanghai(desk.now())
    const last = addDays(`${today.slice(0, 7)}-01`, -1)
    const asking: Asking = {
      ...{ staff, view: { years, ...view }, today },
      months: [today.slice(0, 7), last.slice(0, 7)],
    }
    const groups = asked.map((one) => ({
      office: one,
      inside: office === PROVINCE && one !== PROVINCE ? [one, ...below(one)] : [one],
    }))
    const reply: OverviewReply =
      asked.length > 1 ? await readOverview(desk, groups, asking) : await countOffice(desk, office, asking)
    return context.json(reply)
  }
}

/** One office as its lines say now. */
async function countOffice(
  desk: Desk,
  office: OfficeCode,
  { staff, view, today, months }: Asking,
): Promise<OverviewReply> {
  const shows = isNotAbout(staff, view)
  const [lines, all] = await Promise.all([desk.tips.listForCounts(office), desk.tips.listSettled(office)])
  const open = await Promise.all(lines.filter(shows).map(withoutLeavers(desk)))
  const settled = all.filter(shows)
  const calendar = calendarWith(view.years)
  return {
    offices: [countLines(office, open, { today, staff, years: view.years })],
    months: months.map((month) => monthFigures([...open, ...settled], month, calendar)),
    people: countPeople(open, settled, months),
  }
}

/** Codes of the offices directly under one. */
function below(office: OfficeCode): string[] {
  if (office === PROVINCE) return cities.map(({ code }) => code)
  const inside = <T extends { cityCode: string }>(places: readonly T[]) =>
    places.filter(({ cityCode }) => cityCode === office)
  return [
    ...inside(districts).map(({ code }) => code),
    ...inside(zones.filter((zone) => !zone.sameAs)).map(({ id }) => id),
  ]
}

function countLines(
  office: OfficeCode,
  lines: readonly TipSummary[],
  { today, staff, years }: { today: Day; staff: Staff; years: RoutingView['years'] },
): QueueCounts {
  const soon = soonDay(today, years)
  const calendar = calendarWith(years)
  const many = (test: (line: TipSummary) => unknown) => lines.filter(test).length
  const age = (line: TipSummary) => {
    const days = workdaysBetween(line.filedOn, today, calendar)
    const column = AGES.findIndex((end) => days <= end)
    return column === -1 ? AGES.length : column
  }
  return {
    office,
    open: lines.length,
    states: tally(lines, (line) => line.state),
    topics: tally(lines, (line) => line.facts.topic),
    late: many((line) => line.dueBy < today),
    soon: many((line) => line.dueBy >= today && line.dueBy <= soon),
    remind: many((line) => isReminded(line, today)),
    unopened: many((line) => line.openedOn === undefined),
    unassigned: many((line) => line.assignee === undefined),
    mine: many((line) => line.assignee?.sub === staff.sub),
    waiting: many((line) => line.waiting),
    critical: many((line) => line.critical),
    disputed: many((line) => line.disputes),
    passed: many((line) => line.transfers > 0),
    escalated: many((line) => line.escalatedTo !== undefined),
    ages: [...AGES, 0].map((_, column) => many((line) => age(line) === column)),
  }
}

/** What is with each person, or was when it was brought to an outcome in one of the months; the most in hand first. */
function countPeople(
  open: readonly TipSummary[],
  settled: readonly TipSummary[],
  months: readonly string[],
): PersonCounts[] {
  const people = new Map<string, PersonCounts>()
  const add = ({ assignee }: TipSummary, what: 'open' | 'decided') => {
    if (!assignee) return
    const one = people.get(assignee.sub) ?? { ...assignee, open: 0, decided: 0 }
    people.set(assignee.sub, { ...one, [what]: one[what] + 1 })
  }
  for (const line of open) add(line, 'open')
  for (const line of settled) if (months.includes(line.settledOn?.slice(0, 7) ?? '')) add(line, 'decided')
  return [...people.values()].sort((a, b) => b.open - a.open || b.decided - a.decided)
}

function tally(lines: readonly TipSummary[], of: (line: TipSummary) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const line of lines) counts[of(line)] = (counts[of(line)] ?? 0) + 1
  return counts
}
