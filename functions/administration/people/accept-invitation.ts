import type { Handler } from 'hono'
import { peopleRoutes } from '../../../shared/contract/people.ts'
import { invitationHash } from '../../../shared/people/invitation.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { readBody } from '../../http/read-body.ts'
import type { Administration } from '../administration.ts'
import { withStaffEvent } from './show-people.ts'

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
    if (await records.readPerson(sub)) throw new Refusal('conflict')
    const one = await records.readInvitation(invitationHash(code))
    if (!one || one.until < at.toISOString()) throw new Refusal('invitation')
    if (!(await records.takeInvitation(one, sub))) throw new Refusal('invitation')
    const { name, unit, roles, by, byName } = one
    const empty = { history: [], unit, roles }
    const history = withStaffEvent(empty, 'joined', { sub: by, name: byName }, at)
    await records.saveStaff({ sub, name, unit, roles, history })
    return context.json({ unit, name })
  }
}
