import type { TipId } from '../../../../shared/value/id.ts'

/** A list as it is walked through. */
export interface Listed {
  /** In the order in which the list came: what one does to a tip moves it on the screen, and not here. */
  readonly order: readonly TipId[]
  /** Those that are on the screen now. */
  readonly shown: readonly TipId[]
}

/** Which tips come before and after one. */
export interface Neighbours {
  readonly before: TipId | undefined
  readonly after: TipId | undefined
}

/**
 * The tips before and after one in its list, passing over those that left it. From one that is not in the list the next is
 * the first.
 */
export function neighboursOf({ order, shown }: Listed, id: TipId | undefined): Neighbours {
  const at = id === undefined ? -1 : order.indexOf(id)
  const there = (one: TipId) => one !== id && shown.includes(one)
  return { before: order.slice(0, Math.max(0, at)).findLast(there), after: order.slice(at + 1).find(there) }
}
