import { isAppealed } from '../appeal.ts'
import type { AwaitedReport } from '../awaited.ts'
import type { AreaReport } from '../edition.ts'
import type { SheetRow } from '../sheet.ts'
import { isNamesOver } from '../without-old-names.ts'
import { poissonInterval } from './poisson-interval.ts'

/** Sites to which notices are related. */
export const PER = 100

/** A firm with what it was told, over all months. */
export interface RankedFirm {
  readonly creditCode: string
  /** As the newest month writes it. */
  readonly firm: string
  readonly notices: number
  /** Under construction at the end of the month that counts for each city: {@link listedMonths}. */
  readonly sites: number
  /** Notices for each {@link PER} sites; absent where it has none. */
  readonly rate?: number
  /** 95 % interval of the rate: what chance alone would explain. */
  readonly low?: number
  readonly high?: number
  /** `above`: even the lower end lies above the province; `perhaps`: only the rate does; `few`: too few sites to compare. */
  readonly group: 'above' | 'perhaps' | 'notAbove' | 'few'
  /** Among those above, by the lower end; equal ones share a place. */
  readonly place?: number
  readonly replies: readonly string[]
}

export interface FirmRanking {
  readonly firms: readonly RankedFirm[]
  /** The months that are compared, oldest first: {@link namedMonths}. */
  readonly periods: readonly string[]
  /** Those whose firms are named no more: they are in none of these numbers. */
  readonly leftOut: readonly string[]
  /** Cities that reported any month that is compared. */
  readonly told: number
  readonly notices: number
  readonly sites: number
  /** Of all firms together; absent where there is no site. */
  readonly rate?: number
  /** Lines whose firm is named no more: they count in all sums and stand in no list. */
  readonly unnamed: number
  /** Of those, the lines that are above by the notices and sites of their own month alone: nothing links one to another month's. */
  readonly namelessAbove: number
  /** Cities that did not report the last month, in the order of their codes. */
  readonly behind: readonly CityBehind[]
  /** The months of which the sites are, oldest first. */
  readonly sitesOf: readonly string[]
  /** Months of cities that are in none of these numbers, because a firm appeals: {@link settledMonths}. */
  readonly waits: readonly { readonly area: string; readonly period: string }[]
  /** Cities of which not the newest month's sites count, and the month whose do. */
  readonly listedBefore: readonly { readonly area: string; readonly period: string }[]
}

/** A city whose newest month is not the last one. */
export interface CityBehind {
  readonly area: string
  /** Its newest month; absent when it reported none of these. */
  readonly period?: string
  /** It reported months that are left out alone. */
  readonly leftOut?: true
  /** In all months that it reported a firm appeals. */
  readonly waits?: true
  /** What it handed in for the last month and is not accepted; of a city without any month, for the newest that it handed in. */
  readonly awaited?: AwaitedMonth
}

/** A report that is not accepted, and of which month. */
export interface AwaitedMonth extends AwaitedReport {
  readonly period: string
}

/** A month of notices and who reported it. */
export interface FirmMonth {
  readonly period: string
  readonly areas: readonly AreaReport[]
  readonly rows: readonly SheetRow[]
}

/**
 * The months whose firms are named: what a firm was told in a month whose names are over nobody can add to it, and its total without that,
 * beside the province's with it, would be too good. All months, where no line that is left names a firm: a month in which nobody was told
 * anything names nobody either. Then no firm is compared.
 */
export function namedMonths<Month extends Pick<FirmMonth, 'rows'>>(
  months: readonly Month[],
): readonly Month[] {
  const isOver = ({ rows }: Month) => rows.every(isNamesOver) && rows.some((row) => !isAppealed(row))
  const named = months.filter((month) => !isOver(month))
  return named.some(({ rows }) => !rows.every(isNamesOver)) ? named : months
}

/**
 * The months without those of cities in which a firm appeals: while its line names nobody, what the same firm was told in other months, or its
 * sites of another, would be too little or too much beside all others, and show who it is.
 */
function settledMonths<Month extends FirmMonth>(
  months: readonly Month[],
): { readonly settled: readonly Month[]; readonly waits: FirmRanking['waits'] } {
  const waits = months.flatMap(({ period, rows }) =>
    [...new Set(rows.filter(isAppealed).map(({ area }) => String(area)))]
      .sort()
      .map((area) => ({ area, period })),
  )
  const settled = months.map((month): Month => {
    const out = new Set(waits.flatMap(({ area, period }) => (period === month.period ? [area] : [])))
    if (out.size === 0) return month
    const rows = month.rows.filter(({ area }) => !out.has(String(area)))
    return { ...month, rows, areas: month.areas.filter(({ area }) => !out.has(area)) }
  })
  return { settled, waits }
}

/**
 * Compares firms by the notices of all months in which firms are named, and the sites of one month of each city, {@link listedMonths}: a
 * city that is late with its report, told that there was no notice, or waits for what comes of an appeal takes no site from a firm. Ranked by the lower end, not by the rate, so that one notice to a firm with hardly any
 * site puts it nowhere. `months`: published, oldest first. From the highest lower end
 * to the lowest; firms that are too small come last, by name.
 */
export function rankFirms(
  all: readonly FirmMonth[],
  { leastSites }: { readonly leastSites: number },
): FirmRanking {
  const { settled, waits } = settledMonths(all)
  // Whether the time of a month's names is over, all of its lines say, also of cities that wait.
  const named = new Set(namedMonths(all).map(({ period }) => period))
  const months = settled.filter(({ period }) => named.has(period))
  const [newest, listed] = [newestMonths(months), listedMonths(months)]
  const totals = totalsOf(months, listed)
  const unnamed = months.flatMap(({ rows }) =>
    rows.filter(isNamesOver).map((row) => add(undefined, row, true)),
  )
  const isListed = (row: SheetRow, period: string) => listed.get(String(row.area)) === period
  const sum = (of: (row: SheetRow, period: string) => number) =>
    months.reduce((all, { period, rows }) => rows.reduce((before, row) => before + of(row, period), all), 0)
  const notices = sum((row) => Number(row.notices))
  const sites = sum((row, period) => (isListed(row, period) ? Number(row.sites) : 0))
  const rate = sites === 0 ? undefined : (notices / sites) * PER
  const judged = totals.map((one) => judge(one, rate, leastSites)).sort(byLowerEnd)
  const firms = judged.map((one) => (one.group === 'above' ? { ...one, place: placeOf(one, judged) } : one))
  const lastWaits = waits.filter(({ period }) => period >= (months.at(-1)?.period ?? ''))
  const isIn = (all: FirmRanking['waits'], { area }: CityBehind) => all.some((one) => one.area === area)
  const asWaiting = (one: CityBehind): CityBehind[] => {
    if (one.period === undefined && !one.leftOut && isIn(waits, one)) return [{ ...one, waits: true }]
    return isIn(lastWaits, one) ? [] : [one]
  }
  const leftOut = settled.filter((one) => !months.includes(one))
  const waited = new Set(waits.map(({ period }) => period))
  const isLeft = (one: FirmMonth) => !waited.has(one.period) || reportersOf(one).size > 0
  return {
    firms,
    ...{ periods: periodsOf(months.filter(isLeft)), leftOut: periodsOf(leftOut) },
    told: newest.size,
    notices,
    sites,
    ...{ unnamed: unnamed.length, waits },
    namelessAbove: unnamed.filter((one) => judge(one, rate, leastSites).group === 'above').length,
    ...(rate !== undefined && { rate }),
    behind: behindOf(settled, months, newest, all).flatMap(asWaiting),
    sitesOf: [...new Set(listed.values())].sort(),
    listedBefore: [...listed]
      .filter(([area, period]) => period !== newest.get(area))
      .map(([area, period]) => ({ area, period }))
      .sort((one, other) => (one.area < other.area ? -1 : 1)),
  }
}

const periodsOf = (months: readonly FirmMonth[]): string[] => months.map(({ period }) => period)

type Total = Pick<RankedFirm, 'creditCode' | 'firm' | 'notices' | 'sites' | 'replies'>

/** The cities that reported a month; one that had no firm to report has reported too. */
export function reportersOf({ areas, rows }: Omit<FirmMonth, 'period'>): ReadonlySet<string> {
  const told = areas.filter(({ submittedOn }) => submittedOn !== undefined)
  return new Set([...told.map(({ area }) => area), ...rows.map(({ area }) => String(area))])
}

/** The newest month that each city reported. */
const newestMonths = (months: readonly FirmMonth[]): ReadonlyMap<string, string> =>
  new Map(months.flatMap((month) => [...reportersOf(month)].map((area) => [area, month.period] as const)))

function behindOf(
  all: readonly FirmMonth[],
  months: readonly FirmMonth[],
  newest: ReadonlyMap<string, string>,
  asked: readonly FirmMonth[],
): CityBehind[] {
  const ever = newestMonths(all)
  const last = months.at(-1)?.period
  const areas = new Set([...asked.flatMap((month) => month.areas.map(({ area }) => area)), ...ever.keys()])
  return [...areas]
    .sort()
    .map((area) => ({ area, period: newest.get(area) }))
    .filter(({ period }) => period === undefined || period !== last)
    .map(({ area, period }) => {
      const awaited = awaitedOf(area, period === undefined ? all : months.slice(-1))
      const leftOut = period === undefined && ever.has(area)
      return {
        area,
        ...(period !== undefined && { period }),
        ...(leftOut && { leftOut: true as const }),
        ...(awaited && { awaited }),
      }
    })
}

/** The newest report of a city that is not accepted. */
const awaitedOf = (area: string, months: readonly FirmMonth[]): AwaitedMonth | undefined =>
  months
    .flatMap(({ period, areas }) =>
      areas.flatMap((one) => (one.area === area && one.awaited ? [{ ...one.awaited, period }] : [])),
    )
    .at(-1)

/** The month whose sites count for each city: the newest in which it listed any firm. */
const listedMonths = (months: readonly FirmMonth[]): ReadonlyMap<string, string> =>
  new Map(months.flatMap(({ period, rows }) => rows.map(({ area }) => [String(area), period] as const)))

/** What each firm that is named was told, and its sites of the months that count for them. */
function totalsOf(months: readonly FirmMonth[], listed: ReadonlyMap<string, string>): Total[] {
  const found = new Map<string, Total>()
  for (const { period, rows } of months)
    for (const row of rows.filter((one) => !isNamesOver(one))) {
      const code = String(row.creditCode)
      found.set(code, add(found.get(code), row, listed.get(String(row.area)) === period))
    }
  return [...found.values()]
}

function add(before: Total | undefined, row: SheetRow, last: boolean): Total {
  const reply = typeof row.reply === 'string' ? [row.reply] : []
  return {
    creditCode: String(row.creditCode),
    firm: String(row.firm),
    notices: (before?.notices ?? 0) + Number(row.notices),
    sites: (before?.sites ?? 0) + (last ? Number(row.sites) : 0),
    replies: [...new Set([...(before?.replies ?? []), ...reply])],
  }
}

function judge(total: Total, province: number | undefined, leastSites: number): RankedFirm {
  if (total.sites === 0) return { ...total, group: 'few' }
  const scale = PER / total.sites
  const { low, high } = poissonInterval(total.notices)
  // As that of all is reckoned: a firm that is as they are is not above them by a rounding.
  const rates = { rate: (total.notices / total.sites) * PER, low: low * scale, high: high * scale }
  return { ...total, ...rates, group: groupOf(total, rates, province ?? 0, leastSites) }
}

function groupOf(
  { sites }: Total,
  { rate, low }: { readonly rate: number; readonly low: number },
  province: number,
  leastSites: number,
): RankedFirm['group'] {
  if (sites < leastSites) return 'few'
  if (low > province) return 'above'
  return rate > province ? 'perhaps' : 'notAbove'
}

function byLowerEnd(a: RankedFirm, b: RankedFirm): number {
  if ((a.group === 'few') !== (b.group === 'few')) return a.group === 'few' ? 1 : -1
  const apart = a.group === 'few' ? 0 : (b.low ?? 0) - (a.low ?? 0)
  return apart || a.firm.localeCompare(b.firm, 'zh-CN') || (a.creditCode < b.creditCode ? -1 : 1)
}

const placeOf = ({ low = 0 }: RankedFirm, all: readonly RankedFirm[]): number =>
  1 + all.filter((one) => one.group === 'above' && (one.low ?? 0) > low).length
