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
import { withoutLeavers } from './assigned.ts'
import type { Desk } from './desk.ts'
import { isNotAbout, mayOversee } from './oversee.ts'

/** Ages in working days at which a column ends; the last is open. */
const AGES = [5, 15, 30, 60]

/**
 * `GET /api/desk/overview?office=&below=1`: what is open in an office and, with `below`, in each one directly under
 * it; for the province each city with all its districts; and what became of theirs this month and last. Each office is counted
 * up to 1000. Refuses `badRequest`,
 * and `office` for an office that is not theirs to oversee.
 */
export function showOverview(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, overviewRoutes.show)
    const { office = staff.office, below: also } = readQuery(context, OverviewQuery)
    const { years, ...view } = await desk.routing()
    if (!mayOversee(staff, office, view)) throw new Refusal('office')
    const asked = also ? [office, ...below(office)] : [office]
    const today = dayInShanghai(desk.now())
    const as = withoutLeavers(desk)
    const shows = isNotAbout(staff, { years, ...view })
    const counted = await Promise.all(
      asked.map(async (one) => {
        const inside = office === PROVINCE && one !== PROVINCE ? [one, ...below(one)] : [one]
        const lines = await Promise.all(inside.map(desk.tips.listForCounts))
        const settled = await Promise.all(inside.map(desk.tips.listSettled))
        const open = await Promise.all(lines.flat().filter(shows).map(as))
        return {
          open,
          settled: settled.flat().filter(shows),
          counts: countLines(one, open, { today, staff, years }),
        }
      }),
    )
    const months = [today.slice(0, 7), addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)]
    const all = counted.flatMap(({ open, settled }) => [...open, ...settled])
    const calendar = calendarWith(years)
    const reply: OverviewReply = {
      offices: counted.map(({ counts }) => counts),
      months: months.map((month) => monthFigures(all, month, calendar)),
      people: counted.slice(0, 1).flatMap(({ open, settled }) => countPeople(open, settled, months)),
    }
    return context.json(reply)
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
