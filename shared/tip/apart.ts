import { canonicalJson } from '../value/canonical-json.ts'
import { replay, type Told } from './standing.ts'

/** Parts of a tip beside its history, by the names that {@link replay} gives them. */
export type Beside = { readonly [Part in keyof ReturnType<typeof replay>]: unknown }

/** Names of the parts beside a history that are not what it says. A part that is left out of `beside` is not compared. */
export function apart(history: readonly Told[], beside: Beside): string[] {
  const standing: Beside = replay(history)
  const names = Object.keys(beside) as (keyof Beside)[]
  return names.filter((name) => inOrder(beside[name]) !== inOrder(standing[name]))
}

const inOrder = (value: unknown) => canonicalJson(value ?? null)
