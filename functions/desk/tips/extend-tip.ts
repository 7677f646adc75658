import type { Handler } from 'hono'
import { calendarWith } from '../../../shared/calendar/calendar.ts'
import { addWorkdays } from '../../../shared/calendar/workday.ts'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { targetDays } from '../../../shared/deadline/targets.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { isUndecided } from '../../../shared/tip/due.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { readBody } from '../../http/read-body.ts'
import { byStaff, type Desk, workedTip } from '../desk.ts'
import { conflict, withEvent, writeTip } from './write-tip.ts'

/**
 * `POST /api/desk/tips/{tip}/extension`: more working days to finish, from the old target on, once, by a lead, with
 * a reason that the reporter reads. Refuses `extension`. Refuses `lost`.
 */
export function extendTip(desk: Desk): Handler {
  return async (context) => {
    const asked = await workedTip(desk, context, 'lead')
    const { tip, staff } = asked
    const { version, reason } = await readBody(context, tipRoutes.extend)
    if (version !== tip.version) throw await conflict(desk, asked)
    const had = tip.history.some(({ kind }) => kind === 'extended')
    if (had || !isOpen(tip.state) || isUndecided(tip.state)) throw new Refusal('extension')
    const calendar = calendarWith((await desk.routing()).years)
    const { day: finishBy, provisional } = addWorkdays(tip.finishBy, targetDays('extend'), calendar)
    const event = { day: dayInShanghai(desk.now()), kind: 'extended' as const, by: byStaff(staff), reason }
    const after = withEvent({ ...tip, finishBy, provisional }, { ...event, subject: finishBy })
    return writeTip(desk, context, asked, after)
  }
}
