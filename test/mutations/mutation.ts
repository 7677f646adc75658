/** A control that is taken away, and the test that must notice. */
export interface Mutation {
  /** Names the control, as it is reported. */
  readonly name: string
  /** The promise of `docs/threat-model.md` that it holds up, in short. */
  readonly promise: string
  /** The one file in which the control stands. */
  readonly file: string
  /** Its text, which stands there exactly once. */
  readonly from: string
  /** What stands there without it. */
  readonly to: string
  /** File of the test that must turn red, and a part of its full name, ` > ` between what `describe` and `it` say. */
  readonly test: readonly [file: string, name: string]
  /** `fast` runs in node alone; `build` needs a build of the site, `browser` a browser besides. */
  readonly kind?: 'fast' | 'build' | 'browser'
}

/** Whether the named test turned red. */
export interface Verdict {
  readonly mutation: Mutation
  readonly noticed: boolean
  /** Why it does not count as noticed; else empty. */
  readonly why: string
}

/** The source without the control. Throws when its text does not stand there exactly once. */
export function without({ name, file, from, to }: Mutation, source: string): string {
  const found = source.split(from).length - 1
  if (found !== 1) throw new Error(`${name}: the text of ${file} stands there ${found} times, not once`)
  return source.replace(from, () => to)
}

/** The named tests as a pattern of full names. */
export function patternOf(...mutations: readonly Mutation[]): RegExp {
  const names = mutations.map(({ test: [, name] }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp([...new Set(names)].join('|'))
}
