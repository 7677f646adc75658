const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** A number with separators of thousands, as both languages write it: 12,376; 0.5. */
export const numberText = (value: number): string => plain.format(value)

/** Per cent with one decimal; a whole stands without it, and nothing short of the whole is rounded up to it. */
export function percentText(percent: number): string {
  if (percent === 100) return '100'
  const short = percent < 100 ? Math.min(99.9, percent) : percent
  return short.toFixed(1)
}
