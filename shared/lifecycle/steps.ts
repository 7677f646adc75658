import { Refusal } from '../refusal/refusal.ts'
import type { Day } from '../value/day.ts'
import type { State } from './states.ts'

/** Who may take a step: roles of staff, the clock, or the reporter. */
export type Actor = 'handler' | 'lead' | 'citySupervisor' | 'clock' | 'reporter'

/** What a step must bring with it. */
export type Need = 'reason' | 'document' | 'target' | 'agency' | 'result' | 'mergeInto'

interface StepRule {
  readonly from: readonly State[]
  readonly to: State
  readonly by: readonly Actor[]
  readonly needs: readonly Need[]
}

const staff = ['handler', 'lead'] as const

/** The one table of allowed steps. Frozen: a new step may be added, none may change its meaning. */
export const steps = {
  accept: { from: ['filed', 'transferred'], to: 'accepted', by: staff, needs: [] },
  decline: { from: ['filed', 'transferred'], to: 'declined', by: staff, needs: ['reason'] },
  inspect: { from: ['accepted', 'reopened'], to: 'inspecting', by: staff, needs: [] },
  substantiate: { from: ['inspecting'], to: 'substantiated', by: staff, needs: [] },
  unsubstantiate: { from: ['inspecting'], to: 'unsubstantiated', by: staff, needs: ['reason'] },
  rectify: { from: ['substantiated'], to: 'rectifying', by: staff, needs: ['document'] },
  close: {
    from: ['substantiated', 'unsubstantiated', 'rectifying'],
    to: 'closed',
    by: staff,
    needs: ['result'],
  },
  transfer: {
    from: ['filed', 'accepted', 'inspecting', 'transferred', 'reopened'],
    to: 'transferred',
    by: [...staff, 'citySupervisor'],
    needs: ['reason', 'target'],
  },
  refer: {
    from: ['filed', 'accepted', 'inspecting', 'substantiated', 'transferred', 'reopened'],
    to: 'referred',
    by: staff,
    needs: ['reason', 'agency'],
  },
  merge: {
    from: ['filed', 'accepted', 'inspecting', 'transferred', 'reopened'],
    to: 'merged',
    by: staff,
    needs: ['mergeInto'],
  },
  split: { from: ['merged'], to: 'reopened', by: staff, needs: ['reason'] },
  reopen: {
    from: ['declined', 'unsubstantiated', 'closed', 'referred'],
    to: 'reopened',
    by: ['lead', 'citySupervisor', 'reporter'],
    needs: ['reason'],
  },
  archive: {
    from: ['declined', 'unsubstantiated', 'closed', 'referred', 'merged'],
    to: 'archived',
    by: ['clock'],
    needs: [],
  },
} as const satisfies Record<string, StepRule>

export type Step = keyof typeof steps

/** Names of all steps. */
export const stepNames = Object.keys(steps) as Step[]

/** The steps that someone with these roles may take from a state. */
export function allowedSteps(state: State, actors: readonly Actor[]): Step[] {
  return stepNames.filter((name) => {
    const rule: StepRule = steps[name]
    return rule.from.includes(state) && rule.by.some((actor) => actors.includes(actor))
  })
}

/** What a step brings. Which parts are needed stands in the table. */
export interface StepInput {
  readonly reason?: string | undefined
  readonly document?: { readonly number: string; readonly day: Day } | undefined
  readonly target?: string | undefined
  readonly agency?: string | undefined
  readonly result?: string | undefined
  readonly mergeInto?: string | undefined
}

const refusalOf = {
  reason: 'reason',
  document: 'document',
  target: 'target',
  agency: 'badRequest',
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
