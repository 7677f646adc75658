import { canonicalJson } from '../value/canonical-json.ts'
import type { TipId } from '../value/id.ts'
import { unlawful } from './lawful.ts'
import { replay, type Told } from './standing.ts'

/** Parts of a tip beside its history, by the names that {@link replay} gives them. */
export type Beside = { readonly [Part in keyof ReturnType<typeof replay>]: unknown }

/**
 * Names of the parts beside a history that are not what it says; `steps` when it tells of something that could not have
 * happened. A part that is left out of `beside` is not compared. `own`: the tip's id.
 */
export function apart(
  history: readonly (Told & { readonly content?: string | undefined })[],
  beside: Beside,
  own?: TipId,
): string[] {
  const standing: Beside = replay(history)
  const names = Object.keys(beside) as (keyof Beside)[]
  const others = names.filter((name) => inOrder(beside[name]) !== inOrder(standing[name]))
  return unlawful(history, own).length > 0 ? ['steps', ...others] : others
}

const inOrder = (value: unknown) => canonicalJson(value ?? null)
