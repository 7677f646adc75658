import type { Day } from '../value/day.ts'
import type { TipId } from '../value/id.ts'
import { toldOf } from './escalation.ts'
import type { TipEvent } from './history.ts'
import { refuseOverfull } from './room.ts'
import type { Tip } from './tip.ts'
import { isQuiet, mergerAt } from './undone.ts'
import { withEvent } from './with-event.ts'

/** The step that merged a tip, while nothing followed it; undefined for any other tip. */
export function mergerOf({ history }: Pick<Tip, 'history'>): TipEvent | undefined {
  const at = mergerAt(history)
  const merger = at === undefined ? undefined : history[at]
  return merger?.kind === 'step' ? merger : undefined
}

/** Whether a tip joined another and nothing followed there: what it told above with it was told because of it. */
export function hasJustJoined(into: Pick<Tip, 'history'>, other: Pick<Tip, 'id' | 'history'>): boolean {
  const at = mergerAt(into.history)
  if (at === undefined || into.history[at]?.content !== other.id) return false
  const brought = toldOf(other)
  return into.history
    .slice(at + 1)
    .filter((event) => !isQuiet(event))
    .every((event) =>
      brought.some(({ reason, office }) => event.reason === reason && event.subject === office),
    )
}

/** A tip with its merger taken back, as it stood before it. `other`: the id of the other tip of the merger. */
export function undoMerger(tip: Tip, other: TipId, { by, day }: { by: TipEvent['by']; day: Day }): Tip {
  const at = mergerAt(tip.history) ?? 0
  const state = tip.history[at - 1]?.state ?? tip.state
  const after = withEvent(tip, { day, kind: 'undone', state, by, content: other })
  refuseOverfull(after, 'step')
  return after
}
