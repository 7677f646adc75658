import type { Campaign, Indicator } from '../campaign/campaign-schema.ts'
import { isDue } from '../campaign/is-due.ts'
import { cities, districts, zones } from '../place/division.ts'
import { PROVINCE } from '../value/office-code.ts'
import { rowsOf } from './by-indicator.ts'
import type { Finding, SheetContext, SheetRow } from './sheet.ts'

/** Indicators that a place reports for a month: quarterly ones in the last month of the quarter, the province none. */
export function dueIndicators(
  { indicators }: Pick<Campaign, 'indicators'>,
  area: string,
  period: string,
): Indicator[] {
  const isCity = cities.some(({ code }) => code === area)
  return indicators.filter(
    (one) => area !== PROVINCE && isDue(one, period) && (isCity || one.level === 'district'),
  )
}

/** A city's districts, and the zones that run their own administration and are no other name of a district. */
export function placesOf(city: string): string[] {
  return [
    ...districts.filter(({ cityCode }) => cityCode === city).map(({ code }) => code),
    ...zones.filter(({ cityCode, sameAs }) => cityCode === city && !sameAs).map(({ id }) => id),
  ]
}

/** Figures of one's own that are missing altogether. Row −1: there is none. */
export function absentFigures(
  rows: readonly SheetRow[],
  { campaign, area, period }: SheetContext,
): Finding[] {
  const there = new Set(rows.filter((row) => row.area === area).map(({ indicator }) => indicator))
  return dueIndicators(campaign, area, period)
    .filter(({ id }) => !there.has(id))
    .map(({ id }) => ({
      row: -1,
      column: 'indicator',
      level: 'error',
      code: 'absent',
      params: { area, indicator: id },
    }))
}

/** Where places of a city reported together more than the city's own number, or all of them another, and it says nothing of why. */
export function unequalSums(rows: readonly SheetRow[], { campaign, area }: SheetContext): Finding[] {
  const places = placesOf(area)
  const sums = new Map(campaign.indicators.map(({ id }) => [id, sumOf(rows, places, id)]))
  return rows.flatMap((row, n): Finding[] => {
    const indicator = campaign.indicators.find(({ id }) => id === row.indicator)
    if (row.area !== area || row.note !== undefined || indicator?.level !== 'district' || places.length === 0)
      return []
    const total = sums.get(indicator.id)
    const some = sumOf(rows, placesIn(rows, places, indicator.id), indicator.id)
    return (['value', 'of'] as const).flatMap((column): Finding[] => {
      const own = row[column]
      const [sum, part] = [total?.[column], some[column] ?? 0]
      if (typeof own !== 'number' || own < 0) return []
      const asks = (code: 'sum' | 'sumOver', told: number): Finding[] =>
        Math.abs(told - own) < 0.005
          ? []
          : [{ row: n, column, level: 'question', code, params: { sum: told, own } }]
      if (sum !== undefined) return asks('sum', sum)
      return part > own ? asks('sumOver', part) : []
    })
  })
}

/** Where the whole of a ratio is what another indicator counts by itself, and its number is another, which says nothing of why. */
export function unequalWholes(rows: readonly SheetRow[], { campaign }: SheetContext): Finding[] {
  const key = (area: unknown, indicator: string) => `${area}/${indicator}`
  const counted = new Map(rows.map((row) => [key(row.area, String(row.indicator)), row]))
  const wholes = new Map(campaign.indicators.map(({ id, whole }) => [id, whole]))
  return rows.flatMap((row, n): Finding[] => {
    const whole = wholes.get(String(row.indicator))
    const other = whole === undefined ? undefined : counted.get(key(row.area, whole))
    if (whole === undefined || row.note !== undefined || typeof row.of !== 'number') return []
    if (typeof other?.value !== 'number' || other.note !== undefined || other.value === row.of) return []
    const params = { own: row.of, counted: other.value, indicator: whole }
    return [{ row: n, column: 'of', level: 'question', code: 'otherWhole', params }]
  })
}

/** Those of the places that have a number of an indicator. */
const placesIn = (rows: readonly SheetRow[], places: readonly string[], indicator: string): string[] =>
  rowsOf(rows, indicator).flatMap(({ area, value }) =>
    places.includes(String(area)) && typeof value === 'number' ? [String(area)] : [],
  )

/** What places of a city report together; nothing where one of them has no number. */
export function sumOf(
  rows: readonly SheetRow[],
  places: readonly string[],
  indicator: string,
): { readonly value?: number; readonly of?: number } {
  const byArea = new Map(rowsOf(rows, indicator).map((row) => [row.area, row]))
  const sum = (column: string) => {
    const numbers = places.map((place) => byArea.get(place)?.[column])
    if (!numbers.every((one) => typeof one === 'number')) return undefined
    return Math.round(numbers.reduce((all, one) => all + one, 0) * 100) / 100
  }
  const [value, of] = [sum('value'), sum('of')]
  return { ...(value !== undefined && { value }), ...(of !== undefined && { of }) }
}
