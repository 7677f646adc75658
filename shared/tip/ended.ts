import { limits } from '../deadline/limits.ts'
import { isOpen, type State } from '../lifecycle/states.ts'
import { addDays, type Day } from '../value/day.ts'
import type { Sha256 } from '../value/hash.ts'
import type { TipId } from '../value/id.ts'
import { answerUntil, mayAnswer, type Part } from './answer-until.ts'
import { outcomeTakers } from './barred.ts'
import type { TipEvent } from './history.ts'
import type { Tip } from './tip.ts'
import { withoutUndone } from './undone.ts'
import { withEvent } from './with-event.ts'

/** How the tip ended that another was merged into. It does not say which tip. */
export interface End {
  readonly state: State
  readonly day: Day
  /** Last day on which the reporter of the merged tip may dispute it. */
  readonly answerBy: Day
  /** SHA-256 of the event in which it ended. */
  readonly hash: Sha256
  /** Who took the last step, and subjects of all who decided. */
  readonly by: TipEvent['by']
  readonly deciders: readonly string[]
}

/** The last step that was somebody's: archiving changes no outcome. */
const lastStep = ({ history }: Pick<Tip, 'history'>) =>
  withoutUndone(history).findLast(({ kind, step }) => kind === 'step' && step !== 'archive')

/** The tip that a tip is merged into; undefined when it is not, or no more. */
export function mergedInto(tip: Pick<Tip, 'history'>): TipId | undefined {
  const last = lastStep(tip)
  return last?.step === 'merge' ? last.subject : undefined
}

/** How a tip ended; undefined while it is open. */
export function endOf(tip: Tip): End | undefined {
  const last = lastStep(tip)
  if (!last || isOpen(tip.state)) return undefined
  const { state, day, hash, by } = last
  return { state, day, hash, by, answerBy: addDays(day, limits.answerDays), deciders: outcomeTakers(tip) }
}

/** Whether the history of a merged tip says so already. */
export function isEndNoted({ history }: Pick<Tip, 'history'>, { hash }: End): boolean {
  return history.some(({ kind, content }) => kind === 'ended' && content === hash)
}

/**
 * The merged tip with the end of the other in its history: its reporter answers that outcome then, on this day too where the
 * tip's parts give them longer.
 */
export function noteEnd(tip: Tip, end: End, day: Day, parts: readonly Part[]): Tip {
  if (isEndNoted(tip, end)) return tip
  const { state: subject, hash: content, by, deciders } = end
  const late = end.answerBy < day && mayAnswer(answerUntil(end.answerBy, parts), day)
  const sets = { answerBy: late ? day : end.answerBy, deciders: [...deciders] }
  return withEvent(tip, { day, kind: 'ended', by, subject, content, sets })
}
