import type { Context } from 'hono'
import type { Route } from '../../shared/contract/route.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import type { WhoAsks } from './sign-in.ts'

/** A stage that staff sign in to. */
interface StaffStage {
  readonly whoAsks: WhoAsks
}

/** Whom a route is for, as the contract says it; nothing said: any member of staff. */
type Guarded = Pick<Route, 'roles' | 'provincial'>

/**
 * The member of staff behind a request, whom the contract lets use the route. Refuses `signin` and `forbidden` for
 * who is nobody here, `role` for who is not meant.
 */
export async function authenticate(
  { whoAsks }: StaffStage,
  context: Context,
  guarded: Guarded = {},
): Promise<Staff> {
  return admit(await whoAsks(context.req.header('authorization')), guarded)
}

/** The same for somebody who signed in a moment ago. Refuses `stepUp` for a sign-in that is older, before `role`. */
export async function authenticateFresh(
  { whoAsks }: StaffStage,
  context: Context,
  guarded: Guarded,
): Promise<Staff> {
  return admit(await whoAsks(context.req.header('authorization'), 'fresh'), guarded)
}

function admit(staff: Staff, { roles = [], provincial }: Guarded): Staff {
  const meant = roles.length === 0 || roles.some((role) => staff.roles.includes(role))
  if (!meant || (provincial && staff.office !== PROVINCE)) throw new Refusal('role')
  return staff
}
