import type { Handler } from 'hono'
import { type ColleaguesReply, peopleRoutes } from '../../../shared/contract/people.ts'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { type Staff, worksOnTips } from '../../../shared/people/staff.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { refuseOverfull } from '../../../shared/tip/room.ts'
import { withEvent } from '../../../shared/tip/with-event.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { authenticate } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import { barredOrHandedUp, byStaff, type Desk, workedTip } from '../desk.ts'
import { conflict, tipReply, writeTip } from './write-tip.ts'

/**
 * `POST /api/desk/tips/{tip}/assignee`: who of the office works on it. A lead gives it to anyone; others take it
 * themselves or give it back. Refuses `role`, `badRequest` for someone who is not of the office, `barred` for whose outcome
 * was disputed, `quota` once the history is too long for that, and `conflict`.
 */
export function assignTip(desk: Desk): Handler {
  return async (context) => {
    const asked = await workedTip(desk, context)
    const { tip, staff, barred } = asked
    const { version, sub } = await readBody(context, tipRoutes.assign)
    if (sub === tip.assignee?.sub) return tipReply(desk, context, asked)
    if (version !== tip.version) throw await conflict(desk, asked)
    const self = sub === staff.sub || (sub === undefined && tip.assignee?.sub === staff.sub)
    if (!self && !staff.roles.includes('lead')) throw new Refusal('role')
    const chosen = sub === undefined ? undefined : await colleague(desk, staff, sub)
    if (sub !== undefined && barred.includes(sub)) throw await barredOrHandedUp(desk, asked)
    const event = { day: dayInShanghai(desk.now()), kind: 'assigned' as const, by: byStaff(staff) }
    const given = chosen && { subject: chosen.name, sets: { assignee: chosen } }
    const after = withEvent(tip, { ...event, ...given })
    refuseOverfull(after, 'office')
    return writeTip(desk, context, asked, after)
  }
}

async function colleague(desk: Desk, staff: Staff, sub: string): Promise<Pick<Staff, 'sub' | 'name'>> {
  const found = sub === staff.sub ? staff : await desk.records.readStaff(sub)
  if (found?.office !== staff.office || !worksOnTips(found))
    throw new Refusal('badRequest', { fields: ['sub'] })
  return { sub: found.sub, name: found.name }
}

/** `GET /api/desk/people`: who of one's own office works on tips, by name. */
export function showColleagues(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, peopleRoutes.colleagues)
    const all = await desk.records.listStaff(staff.office)
    const working = all.filter(worksOnTips)
    const reply: ColleaguesReply = { colleagues: working.map(({ sub, name }) => ({ sub, name })) }
    return context.json(reply)
  }
}
