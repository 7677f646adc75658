import type { Handler } from 'hono'
import { peopleRoutes } from '../../../shared/contract/people.ts'
import { mayChange, rolesToGive } from '../../../shared/people/manage.ts'
import type { StaffEvent, StaffRecord } from '../../../shared/people/staff.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { authenticateFresh } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import type { Administration } from '../administration.ts'
import { knownOffice, peopleReply, withStaffEvent } from './show-people.ts'

/**
 * `PUT /api/newsroom/people/{person}`: another office, other roles, gone, or back, in one conditional write. It
 * counts from the person's next request on. Refuses `role` for anyone above the asker, and for themselves. Refuses
 * `notFound` to who may know that, `lost` for another version.
 */
export function changePerson(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticateFresh(administration, context, peopleRoutes.change)
    const { version, unit, roles, active } = await readBody(context, peopleRoutes.change)
    const before = await administration.records.readPerson(context.req.param('person') ?? '')
    if (!before) throw new Refusal(rolesToGive(staff, staff.unit).length > 0 ? 'notFound' : 'role')
    const given = rolesToGive(staff, knownOffice(unit))
    if (!mayChange(staff, before) || !roles.every((role) => given.includes(role))) throw new Refusal('role')
    const conflict = async () =>
      new Refusal('lost', { detail: await peopleReply(administration, staff, before.unit, before) })
    if (before.version !== version) throw await conflict()
    const at = administration.now()
    const { activeUntil = at.toISOString(), ...rest } = before
    const next = { ...rest, unit, roles: [...new Set(roles)], ...(!active && { activeUntil }) }
    const history = withStaffEvent(next, whatHappens(before, active), staff, at)
    if (!(await administration.records.changeStaff(before, { ...next, history }))) throw await conflict()
    const after = { ...next, history, version: version + 1 }
    return context.json(await peopleReply(administration, staff, before.unit, after))
  }
}

function whatHappens(before: StaffRecord, active: boolean): StaffEvent['what'] {
  const was = before.activeUntil === undefined
  if (was === active) return 'changed'
  return active ? 'returned' : 'left'
}
