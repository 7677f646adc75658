import { FEW, type PublicCount } from './month.ts'

/**
 * Counts of one kind and their total, as they may be published together. A count below {@link FEW} is suppressed, nought too:
 * otherwise the month in which the first tip came would show. So that no suppressed count can be had from the total, the smallest
 * others are suppressed with it until at least two are, that together are not few. Equal ones are suppressed together, and of those suppressed
 * one differs from another, or could: else whoever knows this rule would know which of them is the small one.
 */
export function suppress(counts: readonly number[]): { counts: PublicCount[]; total: PublicCount } {
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
  const ascending = counts.toSorted((a, b) => a - b)
  let hidden = ascending.filter((count) => count < FEW).length
  if (hidden > 0) {
    while (hidden < counts.length && (hidden < 2 || sum(ascending.slice(0, hidden)) < FEW)) hidden++
    while (hidden < counts.length && tellsWhich(ascending, hidden)) hidden++
  }
  const least = ascending[hidden] ?? Number.POSITIVE_INFINITY
  const isOpen = (count: number) => hidden === 0 || count >= least
  const shown = counts.map((count): PublicCount => (isOpen(count) ? count : 'suppressed'))
  const total = sum(counts)
  return { counts: shown, total: total < FEW ? 'suppressed' : total }
}

/** Whether the next of ascending counts tells which of those before it is which: it equals the last, or is one more than they all are. */
function tellsWhich(ascending: readonly number[], hidden: number): boolean {
  const [least = 0, last = 0, next = 0] = [ascending[0], ascending[hidden - 1], ascending[hidden]]
  return next === last || (least === last && next === last + 1)
}
