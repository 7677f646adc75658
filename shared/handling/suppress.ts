import { FEW, type PublicCount } from './month.ts'

/**
 * Counts of one kind and their total, as they may be published together. A count below {@link FEW} is suppressed, nought too:
 * otherwise the month in which the first tip came would show. So that no suppressed count can be had from the total, the smallest
 * others are suppressed with it until at least two are, that together are not few.
 */
export function suppress(counts: readonly number[]): { counts: PublicCount[]; total: PublicCount } {
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
  const ascending = counts.toSorted((a, b) => a - b)
  let hidden = ascending.filter((count) => count < FEW).length
  if (hidden > 0) {
    while (hidden < counts.length && (hidden < 2 || sum(ascending.slice(0, hidden)) < FEW)) hidden++
  }
  const open = new Map<number, number>()
  for (const count of ascending.slice(hidden)) open.set(count, (open.get(count) ?? 0) + 1)
  const shown = counts.map((count): PublicCount => {
    const left = open.get(count) ?? 0
    open.set(count, left - 1)
    return left > 0 ? count : 'suppressed'
  })
  const total = sum(counts)
  return { counts: shown, total: total < FEW ? 'suppressed' : total }
}
