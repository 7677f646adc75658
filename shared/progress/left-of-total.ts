import { FEW } from '../handling/month.ts'
import type { SheetRow } from './sheet.ts'

/** One indicator of a city: the city's own row, its total, and its places' rows. */
export interface CityRows {
  readonly city: SheetRow | undefined
  readonly places: readonly SheetRow[]
}

/** The area of what a city's total holds beyond its places' numbers: of places without one, or the city's own. */
export const REST = 'rest'

const isNumber = (row: SheetRow | undefined) => typeof row?.value === 'number'
/** Whether a number of people is told apart by being one to four, upwards or downwards. */
export const isFew = (count: number): boolean => Math.abs(count) > 0 && Math.abs(count) < FEW

/** The numbers of a row by which people are counted: of a ratio its part, its whole, and what the part leaves of it. */
export const countsOf = ({ value, of }: SheetRow): number[] =>
  typeof of === 'number' ? [Number(value), of, of - Number(value)] : [Number(value)]

/**
 * What a city's total holds beyond the numbers of its places, as a row, where that is few: whoever subtracts them has it. Nothing where a number
 * is not known, or no place has one.
 */
export function fewLeft({ city, places }: CityRows): SheetRow | undefined {
  const told = places.filter(isNumber)
  const isKnown = isNumber(city) && told.length > 0 && places.every(({ value }) => value !== 'suppressed')
  const left = isKnown && city ? without(city, told) : undefined
  return left && countsOf(left).some(isFew) ? left : undefined
}

/** What a total leaves beside rows that are told. */
function without(city: SheetRow, told: readonly SheetRow[]): SheetRow {
  const leave = (column: string) =>
    Number(city[column]) - told.reduce((all, row) => all + Number(row[column] ?? 0), 0)
  return {
    ...{ area: REST, indicator: city.indicator ?? '', value: leave('value') },
    ...(typeof city.of === 'number' && { of: leave('of') }),
  }
}

/**
 * Whether what two tables leave of a total differs by few, each place that one of them tells being told in the other: then so many people came or
 * went among the others, or are of those places that the one alone tells.
 */
export function leavesFewApart(one: CityRows, other: CityRows): boolean {
  const [first, second] = [one, other].map(({ places }) => places.filter(isNumber))
  if (!first || !second || !one.city || !other.city || !isNumber(one.city) || !isNumber(other.city))
    return false
  const isAmong = (rows: readonly SheetRow[], those: readonly SheetRow[]) =>
    rows.length > 0 && rows.every(({ area }) => those.some((row) => row.area === area))
  if (!isAmong(first, second) && !isAmong(second, first)) return false
  const [mine, theirs] = [without(one.city, first), without(other.city, second)].map(countsOf)
  const isLeft = (mine?.[0] ?? 0) > 0 && (theirs?.[0] ?? 0) > 0
  return isLeft && (mine ?? []).some((count, n) => isFew(count - (theirs?.[n] ?? count)))
}
