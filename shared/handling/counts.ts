/** Counts by name; a name that is not there counts nought. */
export type Counts = Readonly<Record<string, number>>

/** Counts of several things, by what they are of: `{office}/OPEN`, `{office}/{month}`, `ALL/{month}`. */
export type CountsOf = Readonly<Record<string, Counts>>

/** All of these together, without what counts nought. */
export function addCounts(...all: readonly Counts[]): Counts {
  const sum: Record<string, number> = {}
  for (const counts of all)
    for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count
  return Object.fromEntries(Object.entries(sum).filter(([, count]) => count !== 0))
}

/** The same counts, taken away. */
export const lessCounts = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, -count]))

/** Whether two sets of counts say the same. */
export function sameCounts(one: Counts, other: Counts): boolean {
  const names = Object.keys({ ...one, ...other })
  return names.every((name) => (one[name] ?? 0) === (other[name] ?? 0))
}

/** The same for counts of several things. */
export const sameCountsOf = (one: CountsOf, other: CountsOf): boolean =>
  Object.keys({ ...one, ...other }).every((of) => sameCounts(one[of] ?? {}, other[of] ?? {}))

/** The counts whose names begin with a word, by what follows it: `due 2026-11-23` is `2026-11-23` of `due`. */
export function countsUnder(
  counts: Counts,
  word: string,
): readonly (readonly [rest: string, count: number])[] {
  return Object.entries(counts).flatMap(([name, count]) =>
    name.startsWith(`${word} `) ? [[name.slice(word.length + 1), count] as const] : [],
  )
}
