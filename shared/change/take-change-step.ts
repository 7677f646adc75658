import type { Role, Staff } from '../people/staff.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { Day } from '../value/day.ts'
import type { Change, ChangeEvent, ChangeState, ChangeStep } from './change.ts'

interface StepRule {
  readonly from: readonly ChangeState[]
  readonly to: ChangeState
  readonly by: readonly Role[]
}

/** The one table of steps of a change. */
const rules: Readonly<Record<ChangeStep, StepRule>> = {
  submit: { from: ['draft'], to: 'review', by: ['drafter'] },
  return: { from: ['review'], to: 'draft', by: ['approver'] },
  approve: { from: ['review'], to: 'approved', by: ['approver'] },
  withdraw: { from: ['draft', 'review', 'approved'], to: 'withdrawn', by: ['drafter', 'approver'] },
}

/** Who acts, on which day. */
export interface Acting {
  readonly staff: Pick<Staff, 'sub' | 'name' | 'roles'>
  readonly day: Day
}

/**
 * The change after a step. Refuses `step` when its state does not allow it, `role` when the person's roles do
 * not, `self` when who wrote any of it would approve it, `reason` when it goes back without one.
 */
export function takeChangeStep(change: Change, step: ChangeStep, acting: Acting, reason?: string): Change {
  const rule = rules[step]
  if (!rule.from.includes(change.state)) throw new Refusal('step')
  if (!rule.by.some((role) => acting.staff.roles.includes(role))) throw new Refusal('role')
  if (step === 'approve' && wrote(change, acting.staff.sub)) throw new Refusal('self')
  if (step === 'return' && !reason) throw new Refusal('reason', { fields: ['reason'] })
  return { ...appended(change, step, acting, reason), state: rule.to }
}

/** A new change, or the same one written anew. Refuses `step` when it is no draft any more. */
export function writeChange(before: Change | undefined, why: string, acting: Acting): Change {
  if (before && before.state !== 'draft') throw new Refusal('step')
  const empty: Pick<Change, 'state' | 'revision' | 'history'> = { state: 'draft', revision: 0, history: [] }
  return appended({ ...(before ?? empty), why }, before ? 'edit' : 'draft', acting)
}

/** Whether someone wrote on it: they cannot be its second person. */
function wrote({ history }: Change, sub: string): boolean {
  return history.some(({ by, step }) => by === sub && (step === 'draft' || step === 'edit'))
}

function appended(
  change: Change,
  step: ChangeEvent['step'],
  { staff, day }: Acting,
  reason?: string,
): Change {
  const event = { n: change.history.length + 1, day, step, by: staff.sub, name: staff.name }
  return {
    ...change,
    revision: change.revision + 1,
    history: [...change.history, { ...event, ...(reason && { reason }) }],
  }
}
