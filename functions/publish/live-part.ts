/**
 * What of a new case may come right after it is live: lists by year, kind, state and duty, pages of the campaign that only say
 * whether there are cases, and the overview of the open data. Where readers and their feeds look first never waits for these: the
 * page, the front page, the list of all, of its city, topic and firms.
 */
const LATER =
  /^\/(?:en\/)?(?:data\/$|progress\/|cases\/(?:year|kind|state|duty)\/|feeds\/(?:kind|state|duty)\/)/

/** Pages or files by their addresses: those that make a new case live, and those that follow. */
export function splitLive<T>(all: readonly T[], addressOf: (one: T) => string): { live: T[]; later: T[] } {
  const isLater = (one: T) => LATER.test(addressOf(one))
  return { live: all.filter((one) => !isLater(one)), later: all.filter(isLater) }
}
