/** Signs that stand for 0 to 63: five bits each, and one that says that more follow. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Rising numbers from 1 as their differences, each in as few signs as it needs. */
export function packNumbers(rising: readonly number[]): string {
  let packed = ''
  let last = 0
  for (const one of rising) {
    let gap = one - last
    for (; gap > 31; gap >>>= 5) packed += SIGNS.charAt((gap & 31) | 32)
    packed += SIGNS.charAt(gap)
    last = one
  }
  return packed
}

/** The numbers of {@link packNumbers}. */
export function unpackNumbers(packed: string): number[] {
  const rising: number[] = []
  let [last, gap, shift] = [0, 0, 0]
  for (const sign of packed) {
    const value = SIGNS.indexOf(sign)
    gap |= (value & 31) << shift
    shift += 5
    if (value & 32) continue
    last += gap
    rising.push(last)
    ;[gap, shift] = [0, 0]
  }
  return rising
}
