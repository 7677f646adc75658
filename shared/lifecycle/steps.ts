import type { State } from './states.ts'

/** Who may take a step: roles of staff, the clock, or the reporter. */
export type Actor = 'handler' | 'lead' | 'citySupervisor' | 'clock' | 'reporter'

/** What a step must bring with it. */
export type Need = 'reason' | 'document' | 'target' | 'body' | 'result' | 'mergeInto'

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
    needs: ['reason', 'body'],
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
