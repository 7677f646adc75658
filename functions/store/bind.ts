/** The verbs of a module with their first argument, a table or bucket, filled in. */
export type Bound<M> = {
  [K in keyof M]: M[K] extends (first: never, ...rest: infer R) => infer X ? (...rest: R) => X : never
}

/** Fills in the first argument of every function that a module exports. */
export function bind<First, M extends Record<string, (first: First, ...rest: never[]) => unknown>>(
  first: First,
  module: M,
): Bound<M> {
  const bound = Object.entries(module).map(([name, verb]) => [name, (...rest: never[]) => verb(first, ...rest)])
  return Object.fromEntries(bound) as Bound<M>
}
