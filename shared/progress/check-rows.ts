import { isCreditCode } from '../case/credit-code.ts'
import { cityOf, findPlaceByCode } from '../place/division.ts'
import { characters } from '../value/characters.ts'
import { isDay } from '../value/day.ts'
import { PROVINCE } from '../value/office-code.ts'
import { personalIn } from './personal-check.ts'
import {
  type Finding,
  rowKey,
  type Sheet,
  type SheetColumn,
  type SheetContext,
  type SheetRow,
} from './sheet.ts'

/**
 * What is wrong with rows, cell by cell, then row by row, then all together. The same in the browser and on the server. A row
 * with a wrong cell is not looked at as a whole; what tells who somebody is, is said of every cell all the same.
 */
export function checkRows(sheet: Sheet, rows: readonly SheetRow[], context: SheetContext): Finding[] {
  const found: Finding[] = []
  const seen = new Map<string, number>()
  const personal = personalIn(sheet)
  for (const [n, row] of rows.entries()) {
    const cells = cellFindings(sheet, row, context)
    found.push(...cells.map((one) => ({ ...one, row: n })))
    const key = rowKey(sheet, row)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, n)
    else found.push({ row: n, level: 'error', code: 'doubled', params: { line: first + 1 } })
    const whole = cells.length === 0 ? (sheet.check?.(row, context) ?? []) : []
    found.push(...[...whole, ...personal(row)].map((one) => ({ ...one, row: n })))
  }
  return [...found, ...(sheet.checkAll?.(rows, context) ?? [])]
}

function cellFindings(sheet: Sheet, row: SheetRow, context: SheetContext): Omit<Finding, 'row'>[] {
  const unknown = Object.keys(row).filter((name) => !Object.hasOwn(sheet.columns, name))
  const found: Omit<Finding, 'row'>[] = unknown.map((column) => ({
    column,
    level: 'error',
    code: 'unknownColumn',
  }))
  for (const [name, column] of Object.entries(sheet.columns)) {
    const value = row[name]
    const kind = sheet.kindOf?.(name, row, context) ?? column.kind
    const code = value === undefined ? column.required && 'required' : faultOf({ ...column, kind }, value)
    if (code) found.push({ column: name, level: 'error', code })
  }
  if (found.length === 0 && !mayReportOn(context.area, String(row.area)))
    found.push({ column: 'area', level: 'error', code: 'notYours' })
  return found
}

function faultOf(
  { kind, values, most = 200 }: SheetColumn,
  value: string | number,
): Finding['code'] | undefined {
  if ((kind === 'count' || kind === 'amount') && isLong(value)) return 'tooMany'
  if (kind === 'count') return Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : 'count'
  if (kind === 'amount') {
    const right = typeof value === 'number' && value >= 0 && Number.isSafeInteger(Math.round(value * 100))
    return right && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 ? undefined : 'amount'
  }
  if (typeof value !== 'string') return kind === 'text' || kind === 'code' ? 'required' : kind
  if (value === '') return 'required'
  if (kind === 'day') return isDay(value) ? undefined : 'day'
  if (kind === 'moment') return isMoment(value) ? undefined : 'moment'
  if (kind === 'choice') return values?.includes(value) ? undefined : 'choice'
  if (kind === 'place') return value === PROVINCE || findPlaceByCode(value) ? undefined : 'place'
  if (kind === 'creditCode') return isCreditCode(value) ? undefined : 'creditCode'
  return characters(value) > most ? 'tooLong' : undefined
}

/** No number here has ten digits: what has is mostly a code. */
const LONG = 1e9

/** Whether what stands where a number belongs is one, of more digits than any number here has. */
const isLong = (value: string | number): boolean =>
  typeof value === 'number'
    ? value >= LONG
    : /^\d{10,}(?:\.\d+)?$/.test(value.normalize('NFKC').replace(/[\s,]/g, ''))

/** Whether a text is a minute that there is, in Asia/Shanghai: `2023-09-21T08:30`. */
export const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10))

/** A city reports on itself and its districts and zones, a district on itself, the province on itself. */
export function mayReportOn(office: string, area: string): boolean {
  return area === office || (office !== PROVINCE && area !== PROVINCE && cityOf(area)?.code === office)
}
