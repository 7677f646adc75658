import type { Staff } from '../people/staff.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { Day } from '../value/day.ts'
import { type Change, type ChangeEvent, type ChangeState, type ChangeStep, changeSteps } from './change.ts'
import { type ChangeStanding, mayTake, type TwoPersonRule, takeTwoPersonStep } from './two-person-step.ts'

/** The one table of steps of a change. */
const rules: Readonly<Record<ChangeStep, TwoPersonRule<ChangeState>>> = {
  submit: { from: ['draft'], to: 'review', by: ['drafter'] },
  return: { from: ['review'], to: 'draft', by: ['approver'], reasoned: true },
  approve: { from: ['review'], to: 'approved', by: ['approver'], second: true },
  withdraw: { from: ['draft', 'review', 'approved'], to: 'withdrawn', by: ['drafter', 'approver'] },
}

/** Who acts, on which day. */
export interface Acting {
  readonly staff: Pick<Staff, 'sub' | 'name' | 'roles'>
  readonly day: Day
}

/**
 * The change after a step. Refuses `step` when its state does not allow it, `role` when the person's roles do not,
 * `self` when who wrote any of it would approve it, `reason` when it goes back without one.
 */
export function takeChangeStep(change: Change, step: ChangeStep, acting: Acting, reason?: string): Change {
  const state = takeTwoPersonStep(rules[step], standingOf(change, acting), reason)
  return { ...appended(change, step, acting, reason), state }
}

/** The steps that this person may take on a change now. */
export function allowedChangeSteps(change: Change, acting: Acting): ChangeStep[] {
  return changeSteps.filter((step) => mayTake(rules[step], standingOf(change, acting)))
}

/** A new change, or the same one written anew. Refuses `step` when it is no draft any more. */
export function writeChange(before: Change | undefined, why: string, acting: Acting): Change {
  if (before && before.state !== 'draft') throw new Refusal('step')
  const empty: Pick<Change, 'state' | 'revision' | 'history'> = { state: 'draft', revision: 0, history: [] }
  return appended({ ...(before ?? empty), why }, before ? 'edit' : 'draft', acting)
}

function standingOf({ state, history }: Change, { staff }: Acting): ChangeStanding<ChangeState> {
  const wrote = history.some(({ by, step }) => by === staff.sub && (step === 'draft' || step === 'edit'))
  return { state, wrote, roles: staff.roles }
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
