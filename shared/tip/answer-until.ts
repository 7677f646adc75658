import { limits } from '../deadline/limits.ts'
import { isOpen, type State } from '../lifecycle/states.ts'
import { addDays, type Day } from '../value/day.ts'
import type { Tip } from './tip.ts'
import { withoutUndone } from './undone.ts'

/** The last day on which an outcome may be answered; `parts`: as long as a part of it is worked on, and some days after. */
export type Until = Day | 'parts'

/** A part of a tip, as far as it has ended: by the step that settled it or, of a merged one, with the other. */
export interface Part {
  readonly state: State
  readonly settled?: { readonly state: State; readonly day: Day } | undefined
  readonly ended?: { readonly day: Day } | undefined
}

/** The same of a part's own row. `end`: how the tip ended that it was merged into. */
export function partOf({ state, history }: Pick<Tip, 'state' | 'history'>, end: Part['ended']): Part {
  const settled = withoutUndone(history).findLast(({ kind, step }) => kind === 'step' && step !== 'archive')
  return { state, settled, ended: end }
}

/** The day on which a part ended; undefined while it, or the tip that it was merged into, is worked on. */
export function partEnd({ state, settled, ended }: Part): Day | undefined {
  if (ended) return ended.day
  return isOpen(state) || settled?.state === 'merged' ? undefined : settled?.day
}

/** How many of a tip's parts are still worked on. */
export function openParts(parts: readonly Part[]): number {
  return parts.filter((part) => partEnd(part) === undefined).length
}

/**
 * Until when an outcome may be answered whose own last day is given: its reporter answers for its parts, too, and has as many
 * days after the last of them. Undefined where there is no outcome.
 */
export function answerUntil(answerBy: Day | undefined, parts: readonly Part[]): Until | undefined {
  if (answerBy === undefined) return undefined
  if (openParts(parts) > 0) return 'parts'
  const days = parts.flatMap((part) => partEnd(part) ?? []).map((end) => addDays(end, limits.answerDays))
  return [answerBy, ...days].sort().at(-1)
}

/** Whether it may still be answered on a day. */
export function mayAnswer(until: Until | undefined, day: Day): boolean {
  return until !== undefined && (until === 'parts' || until >= day)
}
