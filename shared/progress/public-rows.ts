import type { Campaign, Indicator } from '../campaign/campaign-schema.ts'
import { FEW } from '../handling/month.ts'
import { suppress } from '../handling/suppress.ts'
import { cities, cityOf } from '../place/division.ts'
import { accumulates } from './accumulates.ts'
import { SUPPRESSED } from './edition.ts'
import { type CityRows, countsOf, fewLeft, isFew, leavesFewApart } from './left-of-total.ts'
import type { Sheet, SheetColumn, SheetRow } from './sheet.ts'
import { hiddenBefore, totalTells, wasOther } from './told-before.ts'

/** The columns of a sheet as they are published: without private ones; moments as the day, and the hours that a report took. */
export function publicColumns(sheet: Sheet): Readonly<Record<string, SheetColumn>> {
  const open = Object.entries(sheet.columns).filter(([, column]) => !column.private)
  return Object.fromEntries(
    open.map(([name, column]): [string, SheetColumn] => {
      if (name === 'occurredAt') return ['occurredOn', { kind: 'day', required: true }]
      if (name === 'reportedAt') return ['hours', { kind: 'count', fills: true }]
      return [name, column]
    }),
  )
}

/** Rows with their public columns alone. */
export function openRows(sheet: Sheet, rows: readonly SheetRow[]): SheetRow[] {
  const names = Object.keys(publicColumns(sheet))
  return rows.map((row) => {
    const told: SheetRow = sheet.id === 'accidents' ? withHours(row) : row
    const cells = names.flatMap((name) => {
      const value = told[name]
      return value === undefined ? [] : [[name, value] as const]
    })
    return Object.fromEntries(cells)
  })
}

/** The day of an accident, and the hours, begun ones counted, until its report. */
function withHours(row: SheetRow): SheetRow {
  const occurredAt = String(row.occurredAt)
  const hours =
    row.reportedAt === undefined
      ? undefined
      : Math.max(0, Math.ceil((minute(String(row.reportedAt)) - minute(occurredAt)) / 60))
  return { ...row, occurredOn: occurredAt.slice(0, 10), ...(hours !== undefined && { hours }) }
}

const minute = (moment: string) => Date.parse(`${moment}:00Z`) / 60_000

/**
 * Open rows in which counts of people that are few are suppressed with a complement: among the cities, and among the places of each
 * city, so that no total gives a suppressed count away, nor that of a place without a number. `earlier`: rows of earlier editions of the period,
 * which stay public; where a city's total and they together would give one away, the total is suppressed too. `near`: what was told of other
 * periods; a count from the campaign's first day on that lies a few above or below it gives those few away, and is suppressed; of such
 * counts no place of a city is told: {@link hideRunning}.
 */
export function suppressFew(
  rows: readonly SheetRow[],
  { indicators }: Pick<Campaign, 'indicators'>,
  earlier: readonly (readonly SheetRow[])[] = [],
  near: readonly (readonly SheetRow[])[] = [],
): SheetRow[] {
  const few = indicators.filter((one) => one.few)
  const hidden = new Set<SheetRow>()
  for (const indicator of few) {
    const { id } = indicator
    const own = rows.filter((row) => row.indicator === id && typeof row.value === 'number')
    const before = accumulates(indicator) ? near : []
    const moved = fewSince(own, before.flat())
    // A suppressed number that is not known here covers others, as they cover it.
    const isCovered = rows.some((row) => row.indicator === id && isCity(row) && row.value === SUPPRESSED)
    const ofCities = own.filter(isCity)
    // Of what an earlier edition told nobody is kept from knowing: it covers nothing, and goes on to be told.
    const untold = ofCities.filter((row) => isSmall(row) || !isToldIn(earlier, row))
    // What covered a small number goes on to, so that no number of another place goes in its stead.
    const needsCover = isCovered || ofCities.some(isSmall)
    const still = needsCover ? ofCities.filter((row) => isHiddenIn(earlier.at(-1), row)) : []
    hideMoved(untold, moved, { hidden, isCovered, last: earlier.at(-1) })
    hide(untold, hidden, { still, isCovered })
    for (const { code } of cities) {
      const of = (table: readonly SheetRow[]) => cityRows(table, id, code)
      const beside = { all: of(rows), told: earlier.map(of), hidden }
      if (accumulates(indicator)) hideRunning(of(own), beside)
      else hideInCity(of(own), beside)
    }
  }
  return rows.map((row) => (hidden.has(row) ? suppressed(row, few) : row))
}

/** What stands beside the numbers of a city and its places. */
interface Beside {
  /** The city's rows with those that have no number. */
  readonly all: CityRows
  readonly told: readonly CityRows[]
  readonly hidden: Set<SheetRow>
}

/**
 * Of a total counted from the campaign's first day on no place of a city is told, only the city. Such a number never falls: told once, it bounds every
 * other month's, and whoever also knows when numbers are kept away can have a small one of another place exactly, by what its city's totals leave.
 */
function hideRunning({ city, places }: CityRows, { all, told, hidden }: Beside): void {
  for (const place of places) hidden.add(place)
  const closed = all.places.filter((row) => hidden.has(row) || row.value === SUPPRESSED)
  if (city && wasOther(closed, told)) hidden.add(city)
}

function hideInCity({ city, places }: CityRows, { all, told, hidden }: Beside): void {
  if (city && hidden.has(city)) {
    for (const place of places) hidden.add(place)
    return
  }
  const before = hiddenBefore(told)
  const still = places.filter(({ area }) => before.has(String(area)))
  const left = fewLeft(all)
  // As among cities: a place that was told covers no other, for whoever keeps the editions of before.
  const tellings = told.map((one) => one.places)
  const untold = places.filter((row) => isSmall(row) || !isToldIn(tellings, row))
  hide([...untold, ...(left ? [left] : [])], hidden, { still })
  const kept = all.places.filter(({ value }) => value === SUPPRESSED)
  const closed = [...kept, ...places.filter((row) => hidden.has(row)), ...(left ? [left] : [])]
  const shown = { city, places: all.places.filter((row) => !hidden.has(row)) }
  const isApart = told.some((one) => leavesFewApart(shown, one))
  if (city && (isApart || totalTells(closed, told))) hidden.add(city)
}

/** Rows that lie few above or below what was last told of another period, in any of their numbers. */
const fewSince = (rows: readonly SheetRow[], near: readonly SheetRow[]): SheetRow[] =>
  rows.filter((row) =>
    near.some((one) => {
      const then = countsOf(one)
      const isApart = countsOf(row).some((count, n) => isFew(count - Number(then[n])))
      return one.area === row.area && one.indicator === row.indicator && isApart
    }),
  )

/** Whether a row's number, or what its part leaves of its whole, is of few people. */
const isSmall = ({ value, of }: SheetRow): boolean =>
  Number(value) < FEW || (typeof of === 'number' && isFew(of - Number(value)))

const isHiddenIn = (rows: readonly SheetRow[] = [], { area, indicator }: SheetRow): boolean =>
  rows.some((row) => row.area === area && row.indicator === indicator && row.value === SUPPRESSED)

/** Whether an edition told a row's numbers as they are. */
const isToldIn = (
  earlier: readonly (readonly SheetRow[])[],
  { area, indicator, value, of }: SheetRow,
): boolean =>
  earlier.some((rows) =>
    rows.some(
      (row) => row.area === area && row.indicator === indicator && row.value === value && row.of === of,
    ),
  )

/**
 * Hides cities whose running total moved by few; of one alone that nothing covers another with it, so that no total gives it away: one that the
 * last edition hid, else the least.
 */
function hideMoved(
  rows: readonly SheetRow[],
  moved: readonly SheetRow[],
  { hidden, isCovered, last }: Covering,
): void {
  const own = rows.filter((row) => moved.includes(row))
  for (const row of own) hidden.add(row)
  const others = rows.filter((row) => !own.includes(row))
  const [least] = others.toSorted((one, other) => Number(one.value) - Number(other.value))
  const cover = others.find((row) => isHiddenIn(last, row)) ?? least
  if (own.length === 1 && !isCovered && cover) hidden.add(cover)
}

interface Covering {
  readonly hidden: Set<SheetRow>
  readonly isCovered: boolean
  /** Rows of the edition before. */
  readonly last: readonly SheetRow[] | undefined
}

const isCity = (row: SheetRow) => cities.some(({ code }) => code === row.area)

function cityRows(rows: readonly SheetRow[], indicator: string, code: string): CityRows {
  const own = rows.filter((row) => row.indicator === indicator && cityOf(String(row.area))?.code === code)
  return {
    city: rows.find((row) => row.indicator === indicator && row.area === code),
    places: own.filter((row) => !isCity(row)),
  }
}

/** What was hidden before and is again. */
interface Before {
  readonly still: readonly SheetRow[]
  /** Another number is hidden that is not known here. */
  readonly isCovered?: boolean
}

/** Hides what is few, and `still` what was hidden before: that serves as the complement where it is enough. */
function hide(rows: readonly SheetRow[], hidden: Set<SheetRow>, before: Before): void {
  for (const row of before.still) hidden.add(row)
  hideWhere(rows, (row) => Number(row.value), { hidden, ...before })
  // What a part leaves of its whole are people too; that nothing is left tells of nobody.
  const left = (row: SheetRow) => Number(row.of) - Number(row.value)
  const ratios = rows.filter((row) => typeof row.of === 'number' && left(row) > 0)
  if (ratios.some((row) => left(row) < FEW)) hideWhere(ratios, left, { hidden, ...before })
}

function hideWhere(
  rows: readonly SheetRow[],
  count: (row: SheetRow) => number,
  { hidden, still, isCovered = false }: Before & { readonly hidden: Set<SheetRow> },
): void {
  const closed = rows.filter((row) => count(row) < FEW || still.includes(row))
  const enough = isCovered || (closed.length > 1 && closed.reduce((all, row) => all + count(row), 0) >= FEW)
  if (still.length > 0 && enough) for (const row of closed) hidden.add(row)
  else hideFew(rows, count, hidden)
}

function hideFew(rows: readonly SheetRow[], count: (row: SheetRow) => number, hidden: Set<SheetRow>): void {
  for (const [n, told] of suppress(rows.map(count)).counts.entries()) {
    const row = rows[n]
    if (told === SUPPRESSED && row) hidden.add(row)
  }
}

function suppressed(row: SheetRow, few: readonly Indicator[]): SheetRow {
  const indicator = few.find(({ id }) => id === row.indicator)
  const { note: _, ...rest } = row
  return { ...rest, value: SUPPRESSED, ...(indicator?.kind === 'ratio' && { of: SUPPRESSED }) }
}
