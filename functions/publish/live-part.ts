import type { PublicChange } from '../../shared/publication/public-records.ts'

/**
 * What of something new may come right after it is live, by its address. Of a case: lists by year, kind, state and duty, pages of the
 * campaign that only say whether there are cases, and the overview of the open data; never the page, the front page, the list of
 * all, of its city, topic and firms. Of figures and registers: what tells a whole series or a picture of it, single districts and
 * duties, and what lists every file; never the record, the pages of the period, of cities and of the campaign.
 */
const LATER = {
  case: /^\/(?:en\/)?(?:data\/$|progress\/|cases\/(?:year|kind|state|duty)\/|feeds\/(?:kind|state|duty)\/)/,
  figures:
    /^\/(?:en\/)?(?:data\/(?:progress\/index\.json)?$|progress\/(?:campaign\/[^/]+\/)?(?:indicator\/[^/]+(?:\.svg|\/)$|(?:district|duty|duties)\/))/,
  sheet: /^\/(?:en\/)?(?:data\/(?:progress\/index\.json)?$|progress\/.*\.svg$)/,
  other: /^\/(?:en\/)?data\/$/,
}

const kindOf = (change: PublicChange): keyof typeof LATER => {
  if (change.kind === 'progress') return change.sheet === 'figures' ? 'figures' : 'sheet'
  return change.kind === 'case' ? 'case' : 'other'
}

/** Pages or files of a change by their addresses: those that make it live, and those that follow. */
export function splitLive<T>(
  change: PublicChange,
  all: readonly T[],
  addressOf: (one: T) => string,
): { live: T[]; later: T[] } {
  const later = LATER[kindOf(change)]
  const isLater = (one: T) => later.test(addressOf(one))
  return { live: all.filter((one) => !isLater(one)), later: all.filter(isLater) }
}
