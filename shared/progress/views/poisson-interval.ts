/** What of the chance lies outside, on each side. */
const TAIL = 0.025
/** Halvings of an interval: more than a double can hold apart. */
const HALVINGS = 100

/**
 * Exact 95 % interval of the mean of a Poisson count (Garwood 1936): the means under which this count, or one further out, has a
 * chance of 2.5 % on either side. The lower end of none is 0. `count`: a whole number from 0.
 */
export function poissonInterval(count: number): { readonly low: number; readonly high: number } {
  const top = count + 10 * Math.sqrt(count + 1) + 10
  const low = count === 0 ? 0 : bisect(0, top, (mean) => 1 - atMost(count - 1, mean) > TAIL)
  return { low, high: bisect(0, top, (mean) => atMost(count, mean) < TAIL) }
}

/** Chance of at most so many under a mean. */
function atMost(count: number, mean: number): number {
  if (mean === 0) return 1
  let term = -mean
  let sum = Math.exp(term)
  for (let n = 1; n <= count; n++) {
    term += Math.log(mean) - Math.log(n)
    sum += Math.exp(term)
  }
  return sum
}

/** Where a condition begins to hold between two means. */
function bisect(from: number, to: number, holds: (mean: number) => boolean): number {
  let [low, high] = [from, to]
  for (let n = 0; n < HALVINGS; n++) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return (low + high) / 2
}
