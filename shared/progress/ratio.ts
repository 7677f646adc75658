/** Per cent that a part is of a whole, to a tenth, halves up; undefined of no whole, or where the part is more. */
export function percentOf(part: number, whole: number): number | undefined {
  if (!(whole > 0) || part < 0 || part > whole) return undefined
  return Math.round((part * 1000) / whole) / 10
}

/** The middle one of numbers in order; of two in the middle what lies between. Undefined of none. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2
}
