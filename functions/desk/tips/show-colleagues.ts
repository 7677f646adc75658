import type { Handler } from 'hono'
import { type ColleaguesReply, peopleRoutes } from '../../../shared/contract/people.ts'
import { authenticate } from '../../http/authenticate.ts'
import type { Desk } from '../desk.ts'

/** `GET /api/desk/people`: who of one's own office works on tips, by name. */
export function showColleagues(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, peopleRoutes.colleagues)
    const all = await desk.records.listStaff(staff.unit)
    const working = all.filter(({ roles }) => roles.includes('handler') || roles.includes('lead'))
    const reply: ColleaguesReply = { colleagues: working.map(({ sub, name }) => ({ sub, name })) }
    return context.json(reply)
  }
}
