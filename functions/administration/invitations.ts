import type { Handler } from 'hono'
import { peopleRoutes } from '../../shared/contract/people.ts'
import { INVITATION_DAYS, type Invitation, invitationHash } from '../../shared/people/invitation.ts'
import { rolesToGive } from '../../shared/people/manage.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { authenticateFresh } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import type { Administration } from './administration.ts'
import { knownOffice, peopleReply, withStaffEvent } from './people.ts'

/**
 * `POST /api/newsroom/people/invitations`: the first sign-in that shows the code within seven days gets this record.
 * Only the code's hash comes here. Refuses `role` for roles that the asker cannot give. Refuses `conflict` when
 * somebody else made that code.
 */
export function invitePerson(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticateFresh(administration, context, peopleRoutes.invite)
    const { hash, name, office, roles } = await readBody(context, peopleRoutes.invite)
    const given = rolesToGive(staff, knownOffice(office))
    if (!roles.every((role) => given.includes(role))) throw new Refusal('role')
    const until = new Date(administration.now().getTime() + INVITATION_DAYS * 86_400_000).toISOString()
    const by = { by: staff.sub, byName: staff.name }
    const one: Invitation = { hash, name, office, roles: [...new Set(roles)], until, ...by }
    if (!(await administration.records.saveInvitation(one))) {
      const first = await administration.records.readInvitation(hash)
      if (first?.by !== staff.sub) throw new Refusal('taken')
    }
    return context.json(await peopleReply(administration, staff, office))
  }
}

/**
 * `POST /api/newsroom/people/invitations/{hash}/withdraw`: the code is good for nothing from now on. Refuses `role`,
 * and `invitation` when there is none to take back.
 */
export function revokeInvitation(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticateFresh(administration, context, peopleRoutes.withdraw)
    const one = await administration.records.readInvitation(partOf(context, 'hash'))
    const given = rolesToGive(staff, one?.office ?? staff.office)
    if (!(one?.roles ?? []).every((role) => given.includes(role)) || given.length === 0)
      throw new Refusal('role')
    if (!one || !(await administration.records.withdrawInvitation(one, staff.sub)))
      throw new Refusal('invitation')
    return context.json(await peopleReply(administration, staff, one.office))
  }
}

/**
 * `POST /api/newsroom/people/join`: somebody whom the provider knows and we do not shows an invitation's code. The
 * code is bound to them first, then their record is written, so a retry ends the same. One answer for an unknown,
 * used, withdrawn and late code; `conflict` for someone who has a record already. Refuses `invitation`.
 */
export function acceptInvitation(administration: Administration): Handler {
  return async (context) => {
    const { sub } = await administration.prove(context.req.header('authorization'))
    const { code } = await readBody(context, peopleRoutes.join)
    const { records } = administration
    const at = administration.now()
    if (await records.readPerson(sub)) throw new Refusal('taken')
    const one = await records.readInvitation(invitationHash(code))
    if (!one || one.until < at.toISOString()) throw new Refusal('invitation')
    if (!(await records.takeInvitation(one, sub))) throw new Refusal('invitation')
    const { name, office, roles, by, byName } = one
    const empty = { history: [], office, roles }
    const history = withStaffEvent(empty, 'joined', { sub: by, name: byName }, at)
    await records.saveStaff({ sub, name, office, roles, history })
    return context.json({ office, name })
  }
}
