/** The middle of some figures, or the mean of the two in the middle. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const pair = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1)
  return pair.reduce((sum, one) => sum + one, 0) / pair.length
}

/** A figure with three digits that count. */
export const rounded = (figure: number): number => Number(figure.toPrecision(3))
