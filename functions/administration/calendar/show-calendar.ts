import type { Handler } from 'hono'
import { knownCalendar } from '../../../shared/calendar/calendar.ts'
import type { CalendarYear } from '../../../shared/calendar/calendar-year.ts'
import { isApproved } from '../../../shared/change/change.ts'
import { allowedChangeSteps } from '../../../shared/change/take-change-step.ts'
import { type CalendarReply, calendarRoutes } from '../../../shared/contract/calendar.ts'
import type { Staff } from '../../../shared/people/staff.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { authenticate } from '../../http/authenticate.ts'
import type { Administration } from '../administration.ts'

/** `GET /api/newsroom/calendar`: for everyone on the staff; what is not approved only for the province. */
export function showCalendar(administration: Administration): Handler {
  return async (context) =>
    context.json(
      await calendarReply(administration, await authenticate(administration, context, calendarRoutes.show)),
    )
}

/** The calendar's years that this person may see, and what they may do now. */
export async function calendarReply(administration: Administration, staff: Staff): Promise<CalendarReply> {
  const day = dayInShanghai(administration.now())
  const all = await administration.records.readYearVersions()
  const province = staff.unit === PROVINCE
  const newest = new Map(all.map((one) => [one.year, one]))
  const acting = { staff, day }
  return {
    today: day,
    builtIn: builtIn(),
    years: all.filter((one) => province || isApproved(one)).toReversed(),
    mayWrite: province && staff.roles.includes('drafter'),
    steps: Object.fromEntries(
      [...newest].map(([year, one]) => {
        const may = province && one.change.state !== 'approved'
        return [year, may ? allowedChangeSteps(one.change, acting) : []]
      }),
    ),
  }
}

function builtIn(): Record<string, CalendarYear> {
  const years = Object.entries(knownCalendar)
  return Object.fromEntries(years.map(([year, { off, work }]) => [year, { off: [...off], work: [...work] }]))
}
