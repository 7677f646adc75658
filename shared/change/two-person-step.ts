import type { Role } from '../people/staff.ts'
import { Refusal } from '../refusal/refusal.ts'

/** A line of a table of steps that two people take: one writes, another decides. */
export interface TwoPersonRule<State extends string> {
  readonly from: readonly State[]
  readonly to: State
  /** Roles of which the actor needs one. */
  readonly by: readonly Role[]
  /** Not for who wrote any of it. */
  readonly second?: true
  /** Only with a reason. */
  readonly reasoned?: true
}

/** Where something stands, and whether the actor wrote any of it. */
export interface ChangeStanding<State extends string> {
  readonly state: State
  readonly wrote: boolean
  readonly roles: readonly Role[]
}

/** Whether somebody may take a step now, a reason apart. */
export function mayTake<State extends string>(
  rule: TwoPersonRule<State>,
  standing: ChangeStanding<State>,
): boolean {
  return refusalOf(rule, standing) === undefined
}

/**
 * The state after a step. Refuses `step` when the state does not allow it, `role` when the actor's roles do not,
 * `self` when who wrote it would be its second person, `reason` when it needs one.
 */
export function takeTwoPersonStep<State extends string>(
  rule: TwoPersonRule<State>,
  standing: ChangeStanding<State>,
  reason: string | undefined,
): State {
  const refused = refusalOf(rule, standing)
  if (refused) throw new Refusal(refused)
  if (rule.reasoned && !reason) throw new Refusal('reason', { fields: ['reason'] })
  return rule.to
}

function refusalOf<State extends string>(
  rule: TwoPersonRule<State>,
  { state, wrote, roles }: ChangeStanding<State>,
) {
  if (!rule.from.includes(state)) return 'step'
  if (!rule.by.some((role) => roles.includes(role))) return 'role'
  return rule.second && wrote ? 'self' : undefined
}
