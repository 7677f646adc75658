import { Refusal } from '../refusal/refusal.ts'
import type { Day } from '../value/day.ts'
import type { State } from './states.ts'
import { type Actor, type Need, type Step, steps } from './steps.ts'

/** What a step brings. Which parts are needed stands in the table. */
export interface StepInput {
  readonly reason?: string | undefined
  readonly document?: { readonly number: string; readonly day: Day } | undefined
  readonly target?: string | undefined
  readonly body?: string | undefined
  readonly result?: string | undefined
  readonly mergeInto?: string | undefined
}

const refusalOf = {
  reason: 'reason',
  document: 'document',
  target: 'target',
  body: 'badRequest',
  result: 'reason',
  mergeInto: 'badRequest',
} as const satisfies Record<Need, string>

/**
 * The state after a step. Refuses `step` when the state does not allow it, `role` when the actors do not,
 * and `reason`, `document`, `target` or `badRequest` when something needed is missing.
 */
export function takeStep(state: State, step: Step, actors: readonly Actor[], input: StepInput): State {
  const rule = steps[step]
  if (!(rule.from as readonly State[]).includes(state)) throw new Refusal('step')
  if (!rule.by.some((actor) => actors.includes(actor))) throw new Refusal('role')
  for (const need of rule.needs) {
    if (!input[need]) throw new Refusal(refusalOf[need], { fields: [need] })
  }
  return rule.to
}
