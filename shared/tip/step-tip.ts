import { type Calendar, knownCalendar } from '../calendar/calendar.ts'
import { addWorkdays, workdaysBetween } from '../calendar/workday.ts'
import { limits } from '../deadline/limits.ts'
import { targetDays } from '../deadline/targets.ts'
import { isOpen } from '../lifecycle/states.ts'
import { type Actor, type Step, type StepInput, takeStep } from '../lifecycle/steps.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { Routing } from '../routing/facts.ts'
import { addDays, type Day } from '../value/day.ts'
import { appendEvent, type TipEvent } from './history.ts'
import type { Tip } from './tip.ts'

/** A step, with all that it brings. */
export interface TipStep extends StepInput {
  readonly step: Step
  /** The office's own words beside a ready reason. */
  readonly words?: string | undefined
  /** For `transfer`: the tip's identity wrapped for the offices that hold it then. */
  readonly rewrap?: { readonly officeWrap: Uint8Array; readonly routing: Routing } | undefined
}

/** Who takes a step, as what, and on which day. */
export interface Stepper {
  readonly by: TipEvent['by']
  readonly actors: readonly Actor[]
  readonly day: Day
  /** The working days known on that day; the built-in ones when absent. */
  readonly calendar?: Calendar
}

/**
 * The tip after a step, with its event. Days are set here and nowhere else. Refuses as {@link takeStep} does, and
 * `another` when the one whose outcome was disputed would decide again. A transfer is refused `target` without the
 * wraps for exactly that office, `reason` without a ready reason and words.
 */
export function stepTip(tip: Tip, taken: TipStep, stepper: Stepper): Tip {
  const { by, actors, day, calendar = knownCalendar } = stepper
  const { step, reason, words, result, document } = taken
  const state = takeStep(tip.state, step, actors, taken)
  if (by.who === 'staff' && isOutcome(step) && lastDisputed(tip) === by.sub) throw new Refusal('another')
  const subject = taken.target ?? taken.agency ?? taken.mergeInto
  const history = appendEvent(tip.history, {
    day,
    kind: 'step',
    step,
    state,
    by,
    ...(reason !== undefined && { reason }),
    ...(words !== undefined && { words }),
    ...(result !== undefined && { result }),
    ...(document !== undefined && { document }),
    ...(subject !== undefined && { subject }),
    ...(step === 'transfer' && { held: workdaysBetween(heldSince(tip), day, calendar) }),
  })
  const next = settled({ ...tip, state, history: [...history] }, day)
  if (step === 'accept') return { ...next, ...finishTarget(tip, day, calendar) }
  if (step === 'reopen' || step === 'split') return reopened(next, day, calendar)
  return step === 'transfer' ? transferred(next, taken) : next
}

/** Day since which the handling office has the tip. */
export function heldSince(tip: Pick<Tip, 'history' | 'filedOn'>): Day {
  return tip.history.findLast(({ step }) => step === 'transfer')?.day ?? tip.filedOn
}

const outcomes: readonly Step[] = ['decline', 'unsubstantiate', 'close']

function isOutcome(step: Step): boolean {
  return outcomes.includes(step)
}

/** Who took the outcome that the reporter disputed last. */
export function lastDisputed({ history }: Pick<Tip, 'history'>): string | undefined {
  const at = history.findLastIndex(({ step, by }) => step === 'reopen' && by.who === 'reporter')
  const outcome = history
    .slice(0, Math.max(0, at))
    .findLast(({ step }) => outcomes.some((one) => one === step))
  return outcome?.by.who === 'staff' ? outcome.by.sub : undefined
}

/** A settled tip gets its day, and the reporter's days to answer; an open one loses them. */
function settled(tip: Tip, day: Day): Tip {
  if (tip.state === 'archived') return tip
  const { settledOn: _on, answerBy: _by, answer: _answer, ...rest } = tip
  if (isOpen(tip.state)) return rest
  return { ...rest, settledOn: day, answerBy: addDays(day, limits.answerDays) }
}

/** The finishing target runs from acceptance, once: a later acceptance after a transfer does not move it. */
function finishTarget(tip: Tip, day: Day, calendar: Calendar): Pick<Tip, 'finishBy' | 'provisional'> {
  const accepted = tip.history.some((event) => event.step === 'accept')
  if (accepted) return { finishBy: tip.finishBy, provisional: tip.provisional }
  const finish = addWorkdays(day, targetDays('finish'), calendar)
  return { finishBy: finish.day, provisional: finish.provisional }
}

/** A reopened tip keeps its target, or gets a short new one when that lies closer. Nobody works on it yet. */
function reopened(tip: Tip, day: Day, calendar: Calendar): Tip {
  const { assignee: _, ...rest } = tip
  const soon = addWorkdays(day, limits.reopenedWorkdays, calendar)
  return soon.day > tip.finishBy ? { ...rest, finishBy: soon.day, provisional: soon.provisional } : rest
}

/** Passing on moves the tip and what it is wrapped to; days stay as they were. */
function transferred(tip: Tip, { target = '', rewrap, reason = '', words }: TipStep): Tip {
  const [holder, above] = rewrap?.routing.recipients ?? []
  if (!rewrap || holder?.office !== target || target === tip.office) {
    throw new Refusal('target', { fields: ['target'] })
  }
  if (!reason.startsWith('follow.reason.transfer.') || !words) {
    throw new Refusal('reason', { fields: ['reason'] })
  }
  const { upper: _upper, assignee: _assignee, ...rest } = tip
  return {
    ...rest,
    office: target,
    ...(above && { upper: above.office }),
    sealedTo: [...rewrap.routing.recipients],
    officeWrap: rewrap.officeWrap,
    transfers: tip.transfers + 1,
  }
}
