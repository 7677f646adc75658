import { type Calendar, knownCalendar } from '../calendar/calendar.ts'
import { addWorkdays, workdaysBetween } from '../calendar/workday.ts'
import { limits } from '../deadline/limits.ts'
import { targetDays } from '../deadline/targets.ts'
import { isOpen } from '../lifecycle/states.ts'
import { type Actor, type Evidence, type Step, type StepInput, takeStep } from '../lifecycle/steps.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { Routing } from '../routing/facts.ts'
import { addDays, type Day } from '../value/day.ts'
import { appendEvent, type TipEvent } from './history.ts'
import { writeMovedDays } from './moved-days.ts'
import type { OfficeWrap, Tip } from './tip.ts'
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
  /** Whether a member of the handling office is on record as having opened the letter. */
  readonly opened?: boolean
  readonly day: Day
  /** The working days known on that day; the built-in ones when absent. */
  readonly calendar?: Calendar
}

/**
 * The tip after a step, with its event. Days are set here and nowhere else. Refuses as {@link takeStep} does, and
 * `another` when the one whose outcome was disputed would take it again. A transfer is refused `target` without the
 * wraps for exactly that office, `reason` without a ready reason and words.
 */
export function stepTip(tip: Tip, taken: TipStep, stepper: Stepper): Tip {
  const { by, actors, day, calendar = knownCalendar } = stepper
  const { step, reason, words, result, document } = taken
  if (by.who === 'staff' && step !== 'transfer' && isBarred(tip, by.sub)) throw new Refusal('another')
  const state = takeStep(tip.state, step, { actors, evidence: evidenceOf(tip, stepper) }, taken)
  const subject = taken.target ?? taken.agency ?? taken.mergeInto
  const history = appendEvent(tip.history, {
    day,
    kind: 'step',
    step,
    state,
    by,
    ...(reason !== undefined && { reason }),
    said: { words, result, document },
    ...(subject !== undefined && { subject }),
    ...(step === 'transfer' && { held: workdaysBetween(heldSince(tip), day, calendar) }),
  })
  const next = settled({ ...tip, state, history: [...history] }, day)
  if (step === 'accept') return { ...next, ...finishTarget(tip, day, calendar) }
  if (step === 'reopen') return reopened(next, day, calendar)
  if (step === 'split') return withoutAssignee(next)
  return step === 'transfer' ? transferred(next, taken) : next
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

const outcomes: readonly Step[] = ['decline', 'unsubstantiate', 'close', 'refer', 'merge']

/** Whether somebody took, or signed with others, an outcome that the reporter disputed later: they take no more steps. */
export function isBarred({ history }: Pick<Tip, 'history'>, sub: string): boolean {
  const disputed = history.findLastIndex(({ step, by }) => step === 'reopen' && by.who === 'reporter')
  return history
    .slice(0, Math.max(0, disputed))
    .some(({ step, by }) => outcomes.some((one) => one === step) && by.who === 'staff' && by.sub === sub)
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
  const rest = withoutAssignee(tip)
  const soon = addWorkdays(day, limits.reopenedWorkdays, calendar)
  if (soon.day <= tip.finishBy) return rest
  const moved = writeMovedDays([{ which: 'finishBy', before: tip.finishBy, after: soon.day }])
  const event = { day, kind: 'corrected' as const, state: tip.state, by: { who: 'clock' as const } }
  const history = [...appendEvent(tip.history, { ...event, subject: moved })]
  return { ...rest, history, finishBy: soon.day, provisional: soon.provisional }
}

function withoutAssignee({ assignee: _, ...rest }: Tip): Tip {
  return rest as Tip
}

/** Passing on moves the tip and what it is wrapped to; days stay as they were. */
function transferred(tip: Tip, { target = '', rewrap, reason, words }: TipStep): Tip {
  const [holder, above] = rewrap?.routing.recipients ?? []
  if (!rewrap || holder?.office !== target || target === tip.office) {
    throw new Refusal('target', { fields: ['target'] })
  }
  if (!reason || !words) throw new Refusal('reason', { fields: ['reason'] })
  const { upper: _upper, assignee: _assignee, ...rest } = tip
  return {
    ...rest,
    office: target,
    ...(above && { upper: above.office }),
    ...holdBy(tip, rewrap.routing.recipients, rewrap.wraps),
    transfers: tip.transfers + 1,
  }
}
