import type { Handler } from 'hono'
import type { MembersReply } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { type Desk, whoIs } from '../desk.ts'
import { worksOnTips } from '../oversee.ts'

/** `GET /api/desk/members`: who of one's own office works on tips, by name. */
export function showMembers(desk: Desk): Handler {
  return async (context) => {
    const staff = await whoIs(desk, context)
    if (!worksOnTips(staff)) throw new Refusal('role')
    const all = await desk.records.listStaff(staff.unit)
    const working = all.filter(({ roles }) => roles.includes('handler') || roles.includes('lead'))
    const reply: MembersReply = { members: working.map(({ sub, name }) => ({ sub, name })) }
    return context.json(reply)
  }
}
