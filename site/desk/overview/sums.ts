import type { QueueCounts } from '../../../shared/contract/overview.ts'

/** Ends of the ages that are counted, in working days since filing; the last group has none. */
export const ageEnds = [5, 15, 30, 60] as const

/** How many open tips of all offices are how old: one number for each of {@link ageEnds}, then the older ones. */
export function ageSums(offices: readonly Pick<QueueCounts, 'ages'>[]): number[] {
  return [...ageEnds, 0].map((_, n) => offices.reduce((sum, { ages }) => sum + (ages[n] ?? 0), 0))
}

/** The ten topics that most open tips of all offices are about, most first. */
export function topicSums(offices: readonly Pick<QueueCounts, 'topics'>[]): [topic: string, count: number][] {
  const sums = new Map<string, number>()
  for (const { topics } of offices) {
    for (const [topic, count] of Object.entries(topics)) sums.set(topic, (sums.get(topic) ?? 0) + count)
  }
  return [...sums].toSorted(([, a], [, b]) => b - a).slice(0, 10)
}
