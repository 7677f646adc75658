type Verb<First> = (first: First, ...rest: never[]) => unknown

/** The verbs of a module with their first argument, a table or bucket, filled in. Other exports are left out. */
export type Bound<First, M> = {
  [K in keyof M as M[K] extends Verb<First> ? K : never]: M[K] extends (
    first: First,
    ...rest: infer R
  ) => infer X
    ? (...rest: R) => X
    : never
}

/** Fills in the first argument of every function that a module exports. */
export function bind<First, M extends object>(first: First, module: M): Bound<First, M> {
  const verbs = Object.entries(module).filter(
    (entry): entry is [string, Verb<First>] => typeof entry[1] === 'function',
  )
  const bound = verbs.map(([name, verb]) => [name, (...rest: never[]) => verb(first, ...rest)])
  return Object.fromEntries(bound) as Bound<First, M>
}
