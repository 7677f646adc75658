import type { Handler } from 'hono'
import type { ColleaguesReply } from '../../../shared/contract/people.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { type Desk, whoIs } from '../desk.ts'
import { worksOnTips } from '../oversee.ts'

/** `GET /api/desk/people`: who of one's own office works on tips, by name. */
export function showColleagues(desk: Desk): Handler {
  return async (context) => {
    const staff = await whoIs(desk, context)
    if (!worksOnTips(staff)) throw new Refusal('role')
    const all = await desk.records.listStaff(staff.unit)
    const working = all.filter(({ roles }) => roles.includes('handler') || roles.includes('lead'))
    const reply: ColleaguesReply = { colleagues: working.map(({ sub, name }) => ({ sub, name })) }
    return context.json(reply)
  }
}
