import type { Context } from 'hono'
import { Case } from '../../shared/case/case.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { Newsroom } from './newsroom.ts'

/** The case of the path, if it belongs to this person's office; refused `notFound` otherwise, as if none were. */
export async function theirCase(newsroom: Newsroom, context: Context, staff: Staff): Promise<Case> {
  const id = context.req.param('case') ?? ''
  const one = Case.shape.id.safeParse(id).success ? await newsroom.records.readCase(id) : undefined
  if (!one || one.unit !== staff.unit) throw new Refusal('notFound')
  return one
}
