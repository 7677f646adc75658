import { isOpen } from '../lifecycle/states.ts'
import type { Sha256 } from '../value/hash.ts'
import type { TipEvent } from './history.ts'
import { withoutUndone } from './undone.ts'

/** An event, as far as an outcome is told by it. */
type Ending = Pick<TipEvent, 'state'> & { readonly kind: string } & {
  readonly [Part in 'step' | 'hash' | 'content']?: TipEvent[Part] | undefined
}

/**
 * What a reporter answers to, by the hash of the event that brought it: the last step, when it settled the tip; of a merged
 * one, once its history says how the other ended, the other's last step. Undefined while there is no outcome.
 */
export function outcomeOf(history: readonly Ending[]): Sha256 | undefined {
  const last = withoutUndone(history).findLast(
    ({ kind, step }) => kind === 'ended' || (kind === 'step' && step !== 'archive'),
  )
  if (!last) return undefined
  if (last.kind === 'ended') return last.content
  return isOpen(last.state) ? undefined : last.hash
}
