import type { Handler } from 'hono'
import { AddedYear, yearsOf } from '../../../shared/calendar/added-year.ts'
import { calendarWith } from '../../../shared/calendar/calendar.ts'
import { checkYear } from '../../../shared/calendar/check-year.ts'
import { isOpenChange } from '../../../shared/change/change.ts'
import { writeChange } from '../../../shared/change/take-change-step.ts'
import { calendarRoutes } from '../../../shared/contract/calendar.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { authenticate } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import type { Administration } from '../administration.ts'
import { calendarReply } from './show-calendar.ts'

/**
 * `PUT /api/newsroom/calendar/{year}/{version}`: a year of working days as a draft, from this year on and without a
 * gap; a later version corrects an earlier one. Who comes second is refused `lost` with what stands there now.
 * Refuses `calendar` for a year that is past, does not follow, or holds days that do not fit.
 */
export function saveYear(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticate(administration, context, calendarRoutes.save)
    const year = context.req.param('year') ?? ''
    const version = Number(context.req.param('version'))
    const day = dayInShanghai(administration.now())
    const { revision, off, work, source, why } = await readBody(context, calendarRoutes.save)
    const all = await administration.records.readYearVersions()
    if (!AddedYear.shape.year.safeParse(year).success || year < day.slice(0, 4) || !follows(all, year)) {
      throw new Refusal('calendar', { fields: ['year'] })
    }
    checkYear({ year, off, work })
    const conflict = async () => new Refusal('lost', { detail: await calendarReply(administration, staff) })
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
