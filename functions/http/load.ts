/**
 * Counts events of the last `seconds` in memory, for this instance alone: nothing is stored, so nothing tells
 * when somebody reported. Each call counts one and returns the count of this span or the one before.
 */
export function createLoad(now: () => Date, seconds: number): () => number {
  let span = -1
  let before = 0
  let count = 0
  return () => {
    const current = Math.floor(now().getTime() / 1000 / seconds)
    if (current !== span) {
      before = current === span + 1 ? count : 0
      span = current
      count = 0
    }
    count += 1
    return Math.max(before, count)
  }
}
