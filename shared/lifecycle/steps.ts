import { Refusal } from '../refusal/refusal.ts'
import type { Day } from '../value/day.ts'
import { reasonsOf } from './reasons.ts'
import type { State } from './states.ts'

/** Who may take a step: roles of staff, the clock, or the reporter. */
export type Actor = 'handler' | 'lead' | 'citySupervisor' | 'clock' | 'reporter'

/** What a step must bring with it. */
export type Need = 'reason' | 'document' | 'target' | 'agency' | 'result' | 'mergeInto'

/**
 * What must stand on record before a step: that the office opened the letter; since the last reopening, an inspection it
 * wrote, or an outcome with a picture from after the repair.
 */
export type Evidence = 'opening' | 'inspection' | 'proof'

interface StepRule {
  readonly from: readonly State[]
  readonly to: State
  readonly by: readonly Actor[]
  readonly needs: readonly Need[]
  /** What may come with it and stand for evidence. */
  readonly may?: readonly Need[]
  readonly after?: readonly Evidence[]
}

const staff = ['handler', 'lead'] as const

/** The one table of allowed steps. Frozen: a new step may be added, none may change its meaning. */
export const steps = {
  accept: { from: ['filed', 'transferred'], to: 'accepted', by: staff, needs: [], after: ['opening'] },
  decline: {
    from: ['filed', 'transferred'],
    to: 'declined',
    by: staff,
    needs: ['reason'],
    after: ['opening'],
  },
  inspect: {
    from: ['accepted', 'reopened'],
    to: 'inspecting',
    by: staff,
    needs: [],
    after: ['opening'],
  },
  substantiate: {
    from: ['inspecting'],
    to: 'substantiated',
    by: staff,
    needs: [],
    after: ['opening', 'inspection'],
  },
  unsubstantiate: {
    from: ['inspecting'],
    to: 'unsubstantiated',
    by: staff,
    needs: ['reason'],
    after: ['opening', 'inspection'],
  },
  rectify: { from: ['substantiated'], to: 'rectifying', by: staff, needs: ['document'] },
  close: {
    from: ['substantiated', 'unsubstantiated', 'rectifying'],
    to: 'closed',
    by: staff,
    needs: ['result'],
    may: ['document'],
    after: ['opening', 'proof'],
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
    after: ['opening'],
  },
  merge: {
    from: ['filed', 'accepted', 'inspecting', 'transferred', 'reopened'],
    to: 'merged',
    by: staff,
    needs: ['reason', 'mergeInto'],
    after: ['opening'],
  },
  split: { from: ['merged'], to: 'reopened', by: staff, needs: ['reason'] },
  reopen: {
    from: ['declined', 'unsubstantiated', 'closed', 'referred', 'merged'],
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

/** Whether a step is taken only by who has opened the letter. */
export function needsOpening(step: string | undefined): boolean {
  const name = stepNames.find((one) => one === step)
  const rule: StepRule | undefined = name && steps[name]
  return rule?.after?.includes('opening') ?? false
}

/** What a step brings. Which parts are needed stands in the table. */
export interface StepInput {
  /** Name of a ready reason of the step. */
  readonly reason?: string | undefined
  /** The office's own words, beside a ready reason or in its place. */
  readonly words?: string | undefined
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
 * `reason`, `document`, `target` or `badRequest` when something needed is missing, and `unopened`, `inspection` or `proof`
 * when nothing on record says so.
 */
export function takeStep(
  state: State,
  step: Step,
  { actors, evidence }: { actors: readonly Actor[]; evidence: readonly Evidence[] },
  input: StepInput,
): State {
  const rule: StepRule = steps[step]
  if (!(rule.from as readonly State[]).includes(state)) throw new Refusal('step')
  if (!rule.by.some((actor) => actors.includes(actor))) throw new Refusal('role')
  for (const need of rule.needs) {
    const given = need === 'reason' ? input.reason || input.words : input[need]
    if (!given) throw new Refusal(refusalOf[need], { fields: [need] })
  }
  if (input.reason !== undefined && !reasonsOf(step).includes(input.reason)) {
    throw new Refusal('reason', { fields: ['reason'] })
  }
  const lacking = lackingFor(state, step, evidence, input)
  if (lacking) throw new Refusal(lacking)
  return rule.to
}

/** The refusal for the first thing that must stand on record before a step and does not. */
export function lackingFor(
  state: State,
  step: Step,
  evidence: readonly Evidence[],
  input: StepInput,
): (typeof lackingOf)[Evidence] | undefined {
  const rule: StepRule = steps[step]
  const lacking = rule.after?.find((one) => !evidence.includes(one) && !standsFor(one, state, input))
  return lacking && lackingOf[lacking]
}

const lackingOf = { opening: 'unopened', inspection: 'inspection', proof: 'proof' } as const satisfies Record<
  Evidence,
  string
>

/** A document proves a repair as a picture does; where nothing was found there is nothing to prove. */
function standsFor(evidence: Evidence, state: State, { document }: StepInput): boolean {
  return evidence === 'proof' && (document !== undefined || state === 'unsubstantiated')
}
