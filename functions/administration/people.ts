import type { Handler } from 'hono'
import { OfficeQuery, type PeopleReply, peopleRoutes } from '../../shared/contract/people.ts'
import { publicOffices } from '../../shared/office/public-offices.ts'
import { leavesTips, mayChange, mayReadPeople, rolesToGive } from '../../shared/people/manage.ts'
import type { Staff, StaffEvent, StaffRecord } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { hourInShanghai } from '../../shared/value/hour.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { authenticate, authenticateFresh } from '../http/authenticate.ts'
import { partOf, readQuery } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import type { Administration } from './administration.ts'

const codes = new Set(publicOffices([]).map(({ code }) => code))

/**
 * `GET /api/newsroom/people?office=`: an office's people, for who may change them, and for auditors. Refuses
 * `notFound` and `role`.
 */
export function showPeople(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticate(administration, context, peopleRoutes.list)
    const office = knownOffice(readQuery(context, OfficeQuery).office ?? staff.office)
    if (!mayReadPeople(staff, office)) throw new Refusal('role')
    return context.json(await peopleReply(administration, staff, office))
  }
}

/** The people of an office. `changed` was just written, and the index may not know it yet. */
export async function peopleReply(
  administration: Administration,
  staff: Staff,
  office: OfficeCode,
  changed?: StaffRecord,
): Promise<PeopleReply> {
  const [listed, invitations] = await Promise.all([
    administration.records.listPeople(office),
    administration.records.listInvitations(office),
  ])
  const others = listed.filter(({ sub }) => sub !== changed?.sub)
  const people = changed?.office === office ? [...others, changed] : others
  return {
    office,
    people: people.sort((a, b) => (a.name < b.name ? -1 : 1)),
    invitations: invitations.map(({ usedBy: _u, withdrawnBy: _w, ...one }) => one),
    give: [...rolesToGive(staff, office)],
  }
}

/** The code of an office that there is. Refuses `notFound`. */
export function knownOffice(office: OfficeCode): string {
  if (!codes.has(office)) throw new Refusal('notFound')
  return office
}

/** The history of a person with one more event. */
export function withStaffEvent(
  person: Pick<StaffRecord, 'history' | 'office' | 'roles'>,
  what: StaffEvent['what'],
  by: Pick<Staff, 'sub' | 'name'>,
  at: Date,
): StaffEvent[] {
  const { history, office, roles } = person
  const event = { n: history.length + 1, at: at.toISOString(), what, office, roles }
  return [...history, { ...event, by: by.sub, byName: by.name }]
}

/**
 * `PUT /api/newsroom/people/{person}`: another office, other roles, gone, or back, in one conditional write. It
 * counts from the person's next request on. What they had of their office's tips is left to the clock first, which gives
 * it back once they are gone. Refuses `role` for anyone above the asker, and for themselves. Refuses
 * `notFound` to who may know that, `lost` for another version.
 */
export function changePerson(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticateFresh(administration, context, peopleRoutes.change)
    const { version, office, roles, active } = await readBody(context, peopleRoutes.change)
    const before = await administration.records.readPerson(partOf(context, 'person'))
    if (!before) throw new Refusal(rolesToGive(staff, staff.office).length > 0 ? 'notFound' : 'role')
    const given = rolesToGive(staff, knownOffice(office))
    if (!mayChange(staff, before) || !roles.every((role) => given.includes(role))) throw new Refusal('role')
    const conflict = async () =>
      new Refusal('conflict', { detail: await peopleReply(administration, staff, before.office, before) })
    if (before.version !== version) throw await conflict()
    const at = administration.now()
    const { activeUntil = at.toISOString(), ...rest } = before
    const next = { ...rest, office, roles: [...new Set(roles)], ...(!active && { activeUntil }) }
    if (leavesTips(before, { office, roles, active }) && before.activeUntil === undefined) {
      const { sub, office: left } = before
      await administration.records.saveRelease({ sub, office: left, since: hourInShanghai(at) })
    }
    const history = withStaffEvent(next, whatHappens(before, active), staff, at)
    if (!(await administration.records.changeStaff(before, { ...next, history }))) throw await conflict()
    const after = { ...next, history, version: version + 1 }
    return context.json(await peopleReply(administration, staff, before.office, after))
  }
}

function whatHappens(before: StaffRecord, active: boolean): StaffEvent['what'] {
  const was = before.activeUntil === undefined
  if (was === active) return 'changed'
  return active ? 'returned' : 'left'
}
