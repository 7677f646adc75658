import type { Handler } from 'hono'
import { type AssignedReply, peopleRoutes } from '../../shared/contract/people.ts'
import type { TipSummary } from '../../shared/contract/queue.ts'
import { mayChange, rolesToGive } from '../../shared/people/manage.ts'
import { worksOnTips } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { authenticate } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import type { Desk } from './desk.ts'

/**
 * `GET /api/desk/people/{person}/tips`: how many open tips somebody works on, and nothing else of them, for who may
 * change that person. Refuses `role`, and `notFound` to who may know that.
 */
export function countAssigned(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, peopleRoutes.assigned)
    const person = await desk.records.readStaff(partOf(context, 'person'))
    if (!person && rolesToGive(staff, staff.office).length > 0) throw new Refusal('notFound')
    if (!person || !mayChange(staff, person)) throw new Refusal('role')
    const reply: AssignedReply = {
      open: (await desk.tips.listAssigned(person.office, person.sub)).length,
    }
    return context.json(reply)
  }
}

/**
 * Shows a line without the one who works on it once they do so no more; soon the clock takes them off. Each office's
 * people are read once.
 */
export function withoutLeavers({ records }: Pick<Desk, 'records'>) {
  const working = new Map<OfficeCode, Promise<ReadonlySet<string>>>()
  const read = async (office: OfficeCode) =>
    new Set((await records.listStaff(office)).filter(worksOnTips).map(({ sub }) => sub))
  return async (line: TipSummary): Promise<TipSummary> => {
    const { assignee, ...rest } = line
    if (!assignee) return line
    const staff = working.get(line.office) ?? read(line.office)
    working.set(line.office, staff)
    return (await staff).has(assignee.sub) ? line : rest
  }
}
