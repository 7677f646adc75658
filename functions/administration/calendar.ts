import type { Handler } from 'hono'
import { type AddedYear, checkYear, yearsOf } from '../../shared/calendar/added-year.ts'
import { calendarWith, knownCalendar } from '../../shared/calendar/calendar.ts'
import type { CalendarYear } from '../../shared/calendar/calendar-year.ts'
import { isApproved, isOpenChange } from '../../shared/change/change.ts'
import { allowedChangeSteps, takeChangeStep, writeChange } from '../../shared/change/take-change-step.ts'
import { type CalendarReply, calendarRoutes } from '../../shared/contract/calendar.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { authenticate, authenticateFresh } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import type { Administration } from './administration.ts'

/** `GET /api/newsroom/calendar`: for everyone on the staff; what is not approved only for the province. */
export function showCalendar(administration: Administration): Handler {
  return async (context) =>
    context.json(
      await calendarReply(administration, await authenticate(administration, context, calendarRoutes.show)),
    )
}

/** The calendar's years that this person may see, and what they may do now. */
async function calendarReply(administration: Administration, staff: Staff): Promise<CalendarReply> {
  const day = dayInShanghai(administration.now())
  const all = await administration.records.readYearVersions()
  const province = staff.office === PROVINCE
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

/**
 * `PUT /api/newsroom/calendar/{year}/{version}`: a year of working days as a draft, from this year on and without a
 * gap; a later version corrects an earlier one. Who comes second is refused `lost` with what stands there now.
 * Refuses `calendar` for a year that is past, does not follow, or holds days that do not fit.
 */
export function saveYear(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticate(administration, context, calendarRoutes.save)
    const year = partOf(context, 'year')
    const version = partOf(context, 'version')
    const day = dayInShanghai(administration.now())
    const { revision, off, work, source, why } = await readBody(context, calendarRoutes.save)
    const all = await administration.records.readYearVersions()
    if (year < day.slice(0, 4) || !follows(all, year)) throw new Refusal('calendar', { fields: ['year'] })
    checkYear({ year, off, work })
    const conflict = async () =>
      new Refusal('conflict', { detail: await calendarReply(administration, staff) })
    const newest = all.findLast((one) => one.year === year)
    const fresh = version === (newest?.version ?? 0) + 1 && !isOpenChange(newest?.change)
    const same = newest?.version === version && newest.change.revision === revision
    if (revision === 0 ? !fresh : !same) throw await conflict()
    const change = writeChange(revision === 0 ? undefined : newest?.change, why, { staff, day })
    const after: AddedYear = { year, version, off: off.toSorted(), work: work.toSorted(), source, change }
    if (!(await administration.records.saveYearVersion(after, revision))) throw await conflict()
    return context.json(await calendarReply(administration, staff))
  }
}

/** Whether the year before is known: days are counted through it. */
function follows(all: readonly AddedYear[], year: string): boolean {
  return calendarWith(yearsOf(all))[String(Number(year) - 1)] !== undefined
}

/**
 * `POST /api/newsroom/calendar/{year}/{version}/steps`: submit, return, approve or withdraw. An approved year counts
 * at once and stays; a slip in it is put right by a later version. Refuses `notFound`, `changed` for another
 * revision, `step` unless it is the newest and open, and as {@link takeChangeStep} does.
 */
export function stepYear(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticate(administration, context, calendarRoutes.step)
    const { step, revision, reason } = await readBody(context, calendarRoutes.step)
    if (step === 'approve') await authenticateFresh(administration, context, calendarRoutes.step)
    const day = dayInShanghai(administration.now())
    const of = (await administration.records.readYearVersions()).filter(
      (one) => one.year === partOf(context, 'year'),
    )
    const before = of.find((one) => one.version === partOf(context, 'version'))
    if (!before) throw new Refusal('notFound')
    const changed = async () => new Refusal('changed', { detail: await calendarReply(administration, staff) })
    if (before !== of.at(-1) || before.change.state === 'approved') throw new Refusal('step')
    if (before.change.revision !== revision) throw await changed()
    const change = takeChangeStep(before.change, step, { staff, day }, reason)
    if (step === 'submit' || step === 'approve') checkYear(before)
    if (!(await administration.records.saveYearVersion({ ...before, change }, revision)))
      throw await changed()
    return context.json(await calendarReply(administration, staff))
  }
}
