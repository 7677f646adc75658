import { type Calendar, knownCalendar } from '../calendar/calendar.ts'
import { addWorkdays, workdaysBetween } from '../calendar/workday.ts'
import { limits } from '../deadline/limits.ts'
import { targetDays } from '../deadline/targets.ts'
import { isOpen } from '../lifecycle/states.ts'
import { type Actor, type Evidence, type Step, type StepInput, takeStep } from '../lifecycle/steps.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { Routing } from '../routing/facts.ts'
import { addDays, type Day } from '../value/day.ts'
import { untoldDuties } from './duties.ts'
import type { Sets, TipEvent } from './history.ts'
import { joinedFinish, partedFinish } from './joined.ts'
import { writeMovedDays } from './moved-days.ts'
import { isReopenedFromOutside } from './reopened.ts'
import type { OfficeWrap, Tip } from './tip.ts'
import { withEvent } from './with-event.ts'
import { holdBy } from './wraps.ts'

/** A step, with all that it brings. */
export interface TipStep extends StepInput {
  readonly step: Step
  /** For `transfer`: the offices that hold it then, and the tip's identity wrapped for those that have no wrap yet. */
  readonly rewrap?:
    | { readonly wraps: readonly Pick<OfficeWrap, 'office' | 'wrap'>[]; readonly routing: Routing }
    | undefined
}

/** Who takes a step, as what, and on which day. */
export interface Stepper {
  readonly by: TipEvent['by']
  readonly actors: readonly Actor[]
  /** Whether what is on record as opened is enough for them to decide: `opened.ts`. */
  readonly opened?: boolean
  readonly day: Day
  /** The working days known on that day; the built-in ones when absent. */
  readonly calendar?: Calendar
  /** Of a merged tip: the day by which it was to be finished together with the other, where there was one. */
  readonly together?: Day | undefined
}

/**
 * The tip after a step, with its event. Days are set here and nowhere else. Refuses as {@link takeStep} does, and
 * `untold` with the agencies when an urgent one would be closed before they know. A transfer is refused `target` without
 * the wraps for exactly that office, `reason` without a ready reason and words.
 */
export function stepTip(tip: Tip, taken: TipStep, stepper: Stepper): Tip {
  const { by, actors, day, calendar = knownCalendar } = stepper
  const { step, reason, words, result, document } = taken
  const state = takeStep(tip.state, step, { actors, evidence: evidenceOf(tip, stepper) }, taken)
  if (step === 'close') refuseUntold(tip)
  const held: Tip = step === 'transfer' ? { ...tip, ...passedOn(tip, taken) } : tip
  const subject = taken.target ?? taken.agency ?? taken.mergeInto
  const sets = {
    ...(step === 'accept' && finishTarget(tip, day, calendar)),
    ...(step === 'transfer' && holdersOf(taken)),
    ...(isParted(tip, step, by) && { finishBy: partedFinish(tip, stepper.together) }),
    ...(step === 'reopen' && by.who === 'staff' && by.office !== tip.office && { above: true as const }),
    ...(!isOpen(state) && step !== 'archive' && { answerBy: addDays(day, limits.answerDays) }),
  }
  const next = withEvent(held, {
    ...{ day, kind: 'step', step, state, by },
    ...(reason !== undefined && { reason }),
    said: { words, result, document },
    ...(subject !== undefined && { subject }),
    ...(step === 'transfer' && { held: workdaysBetween(heldSince(tip), day, calendar) }),
    ...(Object.keys(sets).length > 0 && { sets }),
  })
  const [last] = next.history.slice(-1)
  return last && isReopenedFromOutside(last) ? withTimeToFinish(next, day, calendar) : next
}

/** Whether its own office takes a tip out of a merger. A dispute, and an office above, give it time instead. */
function isParted({ state, office }: Tip, step: Step, by: TipEvent['by']): boolean {
  const own = by.who === 'staff' && by.office === office
  return state === 'merged' && (step === 'split' || (step === 'reopen' && own))
}

/** An urgent tip is not closed while an agency that must know of the danger does not. After any other outcome it is owed on. */
function refuseUntold(tip: Tip): void {
  const untold = untoldDuties(tip).map(({ agency }) => agency)
  if (tip.critical && untold.length > 0) throw new Refusal('untold', { fields: untold })
}

/** Day since which the handling office has the tip. */
export function heldSince(tip: Pick<Tip, 'history' | 'filedOn'>): Day {
  return tip.history.findLast(({ step }) => step === 'transfer')?.day ?? tip.filedOn
}

/** What stands on record of the handling office since the tip was last reopened. */
export function evidenceOf(
  { office, history, records = [] }: Pick<Tip, 'office' | 'history' | 'records'>,
  { opened = false }: Pick<Stepper, 'opened'>,
): Evidence[] {
  const since = history.findLastIndex(({ step }) => step === 'reopen')
  const own = history.slice(since + 1).filter(({ by }) => by.who === 'staff' && by.office === office)
  const recorded = new Set(own.map(({ content }) => content))
  const fresh = records.filter(({ hash }) => recorded.has(hash))
  const found: readonly [Evidence, boolean][] = [
    ['opening', opened],
    ['inspection', fresh.some(({ kind }) => kind === 'inspection')],
    ['proof', fresh.some(({ kind, files = [] }) => kind === 'outcome' && files.length > 0)],
  ]
  return found.flatMap(([name, stands]) => (stands ? [name] : []))
}

/**
 * The finishing target runs from acceptance, once: a later acceptance after a transfer does not move it, nor does one past
 * the day of a tip that joined.
 */
function finishTarget(tip: Tip, day: Day, calendar: Calendar): Pick<Tip, 'finishBy' | 'provisional'> {
  const accepted = tip.history.some((event) => event.step === 'accept')
  const finish = addWorkdays(day, targetDays('finish'), calendar)
  const joined = joinedFinish(tip)
  if (accepted || (joined !== undefined && joined < finish.day)) {
    return { finishBy: tip.finishBy, provisional: tip.provisional }
  }
  return { finishBy: finish.day, provisional: finish.provisional }
}

/** A tip reopened from outside keeps its target, or gets a short new one when that lies closer. */
function withTimeToFinish(tip: Tip, day: Day, calendar: Calendar): Tip {
  const soon = addWorkdays(day, limits.reopenedWorkdays, calendar)
  if (soon.day <= tip.finishBy) return tip
  const subject = writeMovedDays([{ which: 'finishBy', before: tip.finishBy, after: soon.day }])
  const sets = { finishBy: soon.day, provisional: soon.provisional }
  return withEvent(tip, { day, kind: 'corrected', by: { who: 'clock' }, subject, sets })
}

/** Passing on changes what a tip is wrapped to; days stay as they were. */
function passedOn(tip: Tip, { target = '', rewrap, reason, words }: TipStep): ReturnType<typeof holdBy> {
  const [holder] = rewrap?.routing.recipients ?? []
  if (!rewrap || holder?.office !== target || target === tip.office) {
    throw new Refusal('target', { fields: ['target'] })
  }
  if (!reason || !words) throw new Refusal('reason', { fields: ['reason'] })
  return holdBy(tip, rewrap.routing.recipients, rewrap.wraps)
}

function holdersOf({ rewrap }: TipStep): Sets {
  const holders = (rewrap?.routing.recipients ?? []).map(({ office }) => office)
  const [, upper] = holders
  return { holders, ...(upper !== undefined && { upper }) }
}
