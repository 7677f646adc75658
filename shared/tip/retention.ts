import { limits } from '../deadline/limits.ts'
import type { State } from '../lifecycle/states.ts'
import { addDays } from '../value/day.ts'
import type { Tip } from './tip.ts'

/** Day from which a settled tip is archived, so that nothing can be added; undefined for an open one. */
export function archiveDay({ state, settledOn }: Pick<Tip, 'state' | 'settledOn'>): string | undefined {
  if (!settledOn || state === 'archived') return undefined
  return addDays(settledOn, limits.archiveDays)
}

/** Day from which the content of an archived tip is destroyed. */
export function destroyDay({
  settledOn,
  history,
}: Pick<Tip, 'settledOn'> & { readonly history: readonly Pick<Tip['history'][number], 'state'>[] }):
  | string
  | undefined {
  const state = settledAs(history)
  return settledOn && state && addDays(settledOn, limits.destroyDays[state])
}

type Settled = keyof typeof limits.destroyDays

function settledAs(history: readonly Pick<Tip['history'][number], 'state'>[]): Settled | undefined {
  const last = history.findLast(({ state }) => state !== 'archived')?.state
  return last !== undefined && isSettled(last) ? last : undefined
}

function isSettled(state: State): state is Settled {
  return Object.hasOwn(limits.destroyDays, state)
}
