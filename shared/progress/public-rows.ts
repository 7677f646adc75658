import type { Campaign, Indicator } from '../campaign/campaign-schema.ts'
import { FEW } from '../handling/month.ts'
import { suppress } from '../handling/suppress.ts'
import { cities, cityOf } from '../place/division.ts'
import { SUPPRESSED } from './edition.ts'
import type { Sheet, SheetColumn, SheetRow } from './sheet.ts'

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
 * city, so that no total gives a suppressed count away.
 */
export function suppressFew(rows: readonly SheetRow[], { indicators }: Campaign): SheetRow[] {
  const few = indicators.filter((one) => one.few)
  const hidden = new Set<SheetRow>()
  for (const indicator of few) {
    const own = rows.filter((row) => row.indicator === indicator.id && typeof row.value === 'number')
    const isCity = (row: SheetRow) => cities.some(({ code }) => code === row.area)
    hide(own.filter(isCity), hidden)
    for (const { code } of cities) {
      const places = own.filter((row) => !isCity(row) && cityOf(String(row.area))?.code === code)
      const city = own.find((row) => row.area === code)
      if (city && hidden.has(city)) for (const place of places) hidden.add(place)
      else hide(places, hidden)
    }
  }
  return rows.map((row) => (hidden.has(row) ? suppressed(row, few) : row))
}

function hide(rows: readonly SheetRow[], hidden: Set<SheetRow>): void {
  hideWhere(rows, (row) => Number(row.value), hidden)
  // What a part leaves of its whole are people too; that nothing is left tells of nobody.
  const left = (row: SheetRow) => Number(row.of) - Number(row.value)
  const ratios = rows.filter((row) => typeof row.of === 'number' && left(row) > 0)
  if (ratios.some((row) => left(row) < FEW)) hideWhere(ratios, left, hidden)
}

function hideWhere(rows: readonly SheetRow[], count: (row: SheetRow) => number, hidden: Set<SheetRow>): void {
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
