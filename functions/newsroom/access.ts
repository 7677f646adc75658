import type { Context } from 'hono'
import type { Case } from '../../shared/case/case.ts'
import type { Role, Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { type Newsroom, whoIs } from './newsroom.ts'

/** The member of staff behind a request, who must hold one of the roles. Refuses `role`. */
export async function staffWith(newsroom: Newsroom, context: Context, ...roles: Role[]): Promise<Staff> {
  const staff = await whoIs(newsroom, context)
  if (!staff.roles.some((role) => roles.includes(role))) throw new Refusal('role')
  return staff
}

/** The case of the path, if it belongs to this person's office; refused `notFound` otherwise, as if none were. */
export async function theirCase(newsroom: Newsroom, context: Context, staff: Staff): Promise<Case> {
  const id = context.req.param('case') ?? ''
  const one = /^[a-z2-7]{13}$/.test(id) ? await newsroom.records.readCase(id) : undefined
  if (!one || one.unit !== staff.unit) throw new Refusal('notFound')
  return one
}

/** The same, of the provincial office. Refuses `role`. */
export async function provinceStaffWith(
  newsroom: Newsroom,
  context: Context,
  ...roles: Role[]
): Promise<Staff> {
  const staff = await staffWith(newsroom, context, ...roles)
  if (staff.unit !== PROVINCE) throw new Refusal('role')
  return staff
}
