import type { SheetId } from '../campaign/sheet-ids.ts'
import { placeName } from '../place/division.ts'
import { provinceName } from '../place/province.ts'
import { always, type Column, code, day, integer, month, number, type Table, text } from '../table/table.ts'
import { PROVINCE } from '../value/office-code.ts'
import { type SheetEdition, SUPPRESSED } from './edition.ts'
import { publicColumns } from './public-rows.ts'
import { ALWAYS, type SheetColumn, type SheetRow } from './sheet.ts'
import { sheets } from './sheets.ts'
import { awaitedIn } from './views/figure-cell.ts'

/** A published row with its edition. */
export interface PublishedRow {
  readonly edition: SheetEdition
  readonly row: SheetRow
}

/** What a sheet's table is called: code lists have some of the names. */
export const sheetTableNames = {
  figures: 'figures',
  duties: 'duty-reports',
  'stop-work': 'stop-work',
  supervised: 'supervised',
  accidents: 'accidents',
  bodies: 'bodies',
} as const satisfies Record<SheetId, string>

/** The published rows of a sheet, one a row; names of columns as they are in open data: `credit_code`. */
export function sheetTable(id: SheetId): Table<PublishedRow> {
  const { [id]: sheet } = sheets
  const own = Object.entries(publicColumns(sheet)).filter(([name]) => name !== 'area')
  return {
    name: sheetTableNames[id],
    key: ['campaign', ...(sheet.every === 'month' ? ['period'] : []), ...sheet.key.map(inData)],
    columns: {
      campaign: code(({ edition }) => edition.campaign, always),
      ...(sheet.every === 'month' && { period: month(({ edition }) => edition.period, always) }),
      edition: integer(({ edition }) => edition.edition, always),
      published_on: day(({ edition }) => edition.publishedOn, always),
      area: code(({ row }) => String(row.area), { ...always, of: 'places' }),
      area_name: text(({ row }) => nameOf(String(row.area)), always),
      ...(id === 'figures' && { kind: figureKind }),
      ...Object.fromEntries(own.map(([name, column]) => [inData(name), columnOf(id, name, column)])),
      ...(sheet.every === 'month' && { late_days: integer(lateDays) }),
      sample: code(({ edition }) => (edition.sample ? 'sample' : ''), { values: ['sample'] }),
    },
  }
}

/** A number, a reason why there is none, one that is suppressed, or a place that nothing is accepted of: looked at, sent back, or nothing came. */
const figureKind: Column<PublishedRow> = code(
  ({ edition, row }) => {
    if (row.value === SUPPRESSED) return 'suppressed'
    if (row.value !== undefined) return 'figure'
    if (row.missing !== undefined) return 'missing'
    const state = awaitedIn(edition, String(row.area), `${row.area}/${row.indicator}`)?.state
    return state === undefined ? 'not_reported' : state === 'handedIn' ? 'in_review' : 'returned'
  },
  { ...always, values: ['figure', 'missing', 'suppressed', 'not_reported', 'in_review', 'returned'] },
)

/** The Chinese name of a place of a row. */
export const nameOf = (area: string) => (area === PROVINCE ? provinceName('zh') : placeName(area, 'zh'))

const lateDays = ({ edition, row }: PublishedRow) =>
  edition.areas.find(({ area }) => area === row.area)?.lateDays

/** `creditCode` is `credit_code`. */
export const inData = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function columnOf(id: SheetId, name: string, { kind, required, values }: SheetColumn): Column<PublishedRow> {
  const more = {
    ...(required && always),
    ...(values && { values }),
    ...(id === 'figures' && name === 'indicator' && ({ of: 'indicators' } as const)),
    ...(id === 'duties' && name === 'duty' && ({ of: 'duties' } as const)),
  }
  const value = ({ row }: PublishedRow) => row[name]
  const counted = ({ row }: PublishedRow) => (typeof row[name] === 'number' ? row[name] : undefined)
  if (kind === 'count') return integer(counted, more)
  if (kind === 'amount') return number(counted, more)
  if (kind === 'day') return day(value, more)
  return kind === 'text' ? text(value, more) : code(value, more)
}

/** The rows of an edition. Of figures, a place that nothing is accepted of stands with each indicator that others reported. */
export function publishedRows(edition: SheetEdition): PublishedRow[] {
  const rows = edition.rows.map((row) => ({ edition, row }))
  if (edition.sheet !== 'figures' || edition.period === ALWAYS) return rows
  const indicators = [...new Set(edition.rows.map(({ indicator = '' }) => indicator))]
  const silent = edition.areas.filter(
    ({ area, submittedOn }) => submittedOn === undefined && !edition.rows.some((row) => row.area === area),
  )
  return [
    ...rows,
    ...silent.flatMap(({ area }) => indicators.map((indicator) => ({ edition, row: { area, indicator } }))),
  ]
}
