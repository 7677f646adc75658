import { FEW } from '../handling/month.ts'
import { SUPPRESSED } from './edition.ts'
import { type CityRows, REST } from './left-of-total.ts'
import type { SheetRow } from './sheet.ts'

const isNumber = (row: SheetRow | undefined) => typeof row?.value === 'number'
const isHidden = (row: SheetRow) => row.value === SUPPRESSED
const areasOf = (rows: readonly SheetRow[]) => new Set(rows.map(({ area }) => String(area)))

/**
 * Places whose number was suppressed below a total that an earlier edition showed: shown now, one of them would give away what the
 * others were.
 */
export const hiddenBefore = (earlier: readonly CityRows[]): ReadonlySet<string> =>
  areasOf(earlier.flatMap(({ city, places }) => (isNumber(city) ? places.filter(isHidden) : [])))

/**
 * Whether a city's total gives a suppressed number away: because what is suppressed is too little, was once shown, or is not what
 * was suppressed below a total that an earlier edition showed. `hidden`: the places' rows that are suppressed now.
 */
export const totalTells = (hidden: readonly SheetRow[], earlier: readonly CityRows[]): boolean =>
  wasOther(hidden, earlier) || (hidden.length > 0 && isLittle(hidden))

/** Whether what is suppressed was once shown, or is not what was suppressed below a total that an earlier edition showed. */
export function wasOther(hidden: readonly SheetRow[], earlier: readonly CityRows[]): boolean {
  const now = areasOf(hidden.filter(({ area }) => area !== REST))
  return earlier.some(({ city, places }) => {
    if (places.some((row) => isNumber(row) && now.has(String(row.area)))) return true
    const then = areasOf(places.filter(isHidden))
    return (
      isNumber(city) && then.size > 0 && (then.size !== now.size || [...then].some((one) => !now.has(one)))
    )
  })
}

/** One alone, or several that together are few; numbers that are not known here were enough when they were suppressed. */
const isLittle = (rows: readonly SheetRow[]): boolean =>
  rows.length < 2 || (rows.every(isNumber) && rows.reduce((all, { value }) => all + Number(value), 0) < FEW)
