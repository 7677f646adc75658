import { calendarWith } from '../../shared/calendar/calendar.ts'
import { workdaysBetween } from '../../shared/calendar/workday.ts'
import { type PersonCounts, QueueCounts } from '../../shared/contract/overview.ts'
import { ABOUT } from '../../shared/handling/counted.ts'
import { addCounts, type Counts, countsUnder } from '../../shared/handling/counts.ts'
import { figuresOf, type MonthFigures } from '../../shared/handling/month-figures.ts'
import { type Staff, worksOnTips } from '../../shared/people/staff.ts'
import { Facts } from '../../shared/routing/facts.ts'
import type { RoutingView } from '../../shared/routing/table.ts'
import { soonDay } from '../../shared/tip/unnotified.ts'
import type { Day } from '../../shared/value/day.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { AGES } from './ages.ts'
import type { Desk } from './desk.ts'
import { isNotAbout } from './oversee.ts'

/** Who asks on which day, and the months that are told. */
export interface Asking {
  readonly staff: Staff
  readonly view: RoutingView
  readonly today: Day
  readonly months: readonly [this: string, last: string]
}

/** What several offices' counts say. */
interface Told {
  readonly offices: QueueCounts[]
  readonly months: MonthFigures[]
  readonly people: PersonCounts[]
  readonly counting?: true
}

/**
 * Offices as they stood when the clock last counted, minutes ago, each with those inside of it: one reading of counts for each, however
 * many tips there are. People of the first.
 */
export async function readOverview(
  desk: Desk,
  groups: readonly { readonly office: OfficeCode; readonly inside: readonly OfficeCode[] }[],
  asking: Asking,
): Promise<Told> {
  const { staff, view, today, months } = asking
  const counting = await desk.tips.readCounting()
  const from = months[1]
  const shown = async (whose: OfficeCode) => {
    const found = await desk.tips.readCounts(counting?.generation ?? 0, { whose, from })
    return new Map([...found].map(([what, counts]) => [what, seenBy(staff, view, counts)]))
  }
  const read = await Promise.all(
    groups.map(async ({ office, inside }) => {
      const all = await Promise.all(inside.map(shown))
      const people = await Promise.all(inside.map((one) => desk.records.listStaff(one)))
      const of = (what: string) => addCounts(...all.map((one) => one.get(what) ?? {}))
      return { office, of, people: people.flat() }
    }),
  )
  const calendar = calendarWith(view.years)
  const [first] = read
  return {
    offices: read.map(({ office, of, people }) =>
      countsOf(office, of('OPEN'), { today, view, staff, working: people.filter(worksOnTips) }),
    ),
    months: months.map((month) => figuresOf(addCounts(...read.map(({ of }) => of(month))), month, calendar)),
    people: first ? peopleOf(first.people, first.of('OPEN'), addCounts(...months.map(first.of))) : [],
    ...(!counting?.marked && { counting: true as const }),
  }
}

/** The counts without those of tips that complain of somebody's own office. */
function seenBy(staff: Staff, view: RoutingView, counts: Counts): Counts {
  const sees = isNotAbout(staff, view)
  const open = Object.entries(counts).filter(([name]) => !name.startsWith(`${ABOUT} `))
  const about = countsUnder(counts, ABOUT).flatMap(([rest, count]): Counts[] => {
    const [division, topic, accused, ...name] = rest.split(' ')
    const told = Facts.pick({ division: true, topic: true, accused: true }).safeParse({
      ...{ division, topic },
      ...(accused !== '-' && { accused }),
    })
    return told.success && sees({ facts: told.data }) ? [{ [name.join(' ')]: count }] : []
  })
  return addCounts(Object.fromEntries(open), ...about)
}

interface Standing {
  readonly today: Day
  readonly view: RoutingView
  readonly staff: Staff
  readonly working: readonly Pick<Staff, 'sub'>[]
}

function countsOf(
  office: OfficeCode,
  counts: Counts,
  { today, view, staff, working }: Standing,
): QueueCounts {
  const { years } = view
  const soon = soonDay(today, years)
  const calendar = calendarWith(years)
  const of = (name: string) => counts[name] ?? 0
  const under = (word: string, test: (rest: string) => boolean) =>
    sum(countsUnder(counts, word).filter(([rest]) => test(rest)))
  const column = (filedOn: string) => {
    const days = workdaysBetween(filedOn, today, calendar)
    const at = AGES.findIndex((end) => days <= end)
    return at === -1 ? AGES.length : at
  }
  return QueueCounts.parse({
    ...{ office, open: of('open') },
    states: Object.fromEntries(countsUnder(counts, 'state')),
    topics: Object.fromEntries(countsUnder(counts, 'topic')),
    late: under('due', (day) => day < today),
    soon: under('due', (day) => day >= today && day <= soon),
    remind: under('remind', (day) => day <= today),
    unassigned: of('open') - under('by', (sub) => working.some((one) => one.sub === sub)),
    mine: of(`by ${staff.sub}`),
    ...{ unopened: of('unopened'), waiting: of('waiting'), critical: of('critical') },
    ...{ disputed: of('disputed'), passed: of('passed'), escalated: of('escalated') },
    ages: [...AGES, 0].map((_, at) => under('filed', (day) => column(day) === at)),
  })
}

const sum = (counts: readonly (readonly [string, number])[]) =>
  counts.reduce((all, [, count]) => all + count, 0)

/** What is with each person, or was when it was brought to an outcome in one of the months; the most in hand first. */
function peopleOf(people: readonly Staff[], open: Counts, settled: Counts): PersonCounts[] {
  return people
    .map(({ sub, name, roles }) => ({
      ...{ sub, name },
      open: worksOnTips({ roles }) ? (open[`by ${sub}`] ?? 0) : 0,
      decided: settled[`decidedBy ${sub}`] ?? 0,
    }))
    .filter(({ open, decided }) => open + decided > 0)
    .sort((a, b) => b.open - a.open || b.decided - a.decided)
}
