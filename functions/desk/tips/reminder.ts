import type { Handler } from 'hono'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { refuseOverfull } from '../../../shared/tip/room.ts'
import { withEvent } from '../../../shared/tip/with-event.ts'
import { addDays, type Day, dayInShanghai, isDay } from '../../../shared/value/day.ts'
import { readBody } from '../../http/read-body.ts'
import { byStaff, type Desk, decidedTip } from '../desk.ts'
import { conflict, tipReply, writeTip } from './write-tip.ts'

/** How many days ahead an office may want to be reminded. */
const AHEAD = 731

/**
 * `POST /api/desk/tips/{tip}/reminder`: the one day on which the office wants to be reminded of an open tip, in place of the one
 * before; none takes it away. Refuses `badRequest` for a day that is past, too far or none, `step` for a settled tip, `quota`
 * once the history is too long for that, and `conflict`.
 */
export function remindOffice(desk: Desk): Handler {
  return async (context) => {
    const asked = await decidedTip(desk, context)
    const { tip, staff } = asked
    const { version, day: remindOn } = await readBody(context, tipRoutes.remind)
    const today = dayInShanghai(desk.now())
    if (remindOn !== undefined && !isAhead(remindOn, today))
      throw new Refusal('badRequest', { fields: ['day'] })
    if (remindOn === tip.remindOn) return tipReply(desk, context, asked)
    if (version !== tip.version) throw await conflict(desk, asked)
    if (!isOpen(tip.state)) throw new Refusal('step')
    const event = { day: today, kind: 'reminder' as const, by: byStaff(staff) }
    const after = withEvent(tip, { ...event, ...(remindOn !== undefined && { sets: { remindOn } }) })
    refuseOverfull(after, 'office')
    return writeTip(desk, context, asked, after)
  }
}

const isAhead = (day: Day, today: Day) => isDay(day) && day >= today && day <= addDays(today, AHEAD)
