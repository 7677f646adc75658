import { findIndicator } from '../campaign/campaign.ts'
import type { Campaign } from '../campaign/campaign-schema.ts'
import { halfWidth, readNumber, writtenOut } from '../value/typed-number.ts'
import { type Reading, type ReadValue, readPercent, readValue, type ValueCode } from './read-value.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { placesOf } from './units.ts'

/** A row as it was written: texts by column. */
export type WrittenRow = Readonly<Record<string, string>>

/** What of a row could not be known, by column. */
export type Unknown = Readonly<
  Record<string, { readonly code: ValueCode; readonly params?: NonNullable<ReadValue['params']> }>
>

/** A row that was read, and what of it could not be known. */
export interface ReadRow {
  readonly row: SheetRow
  readonly unknown: Unknown
}

/** Reads a row that was typed or stood in a file. */
export function readRow(sheet: Sheet, campaign: Campaign, written: WrittenRow, reading: Reading): ReadRow {
  const row: Record<string, string | number> = {}
  const unknown: Record<string, Unknown[string]> = {}
  for (const [name, column] of Object.entries(sheet.columns)) {
    const read = readValue(name, column, written[name] ?? '', reading)
    if (read) row[name] = read.value
    if (read?.code) unknown[name] = { code: read.code, ...(read.params && { params: read.params }) }
  }
  if (sheet.id === 'figures') {
    readPart(row, unknown, campaign)
    readInUnit(row, unknown, campaign)
  }
  return { row, unknown }
}

type Unread = Record<string, Unknown[string]>

/** Puts the part that a per cent is of its whole in its place, or says about how much that would be. */
function readPart(row: Record<string, string | number>, unknown: Unread, campaign: Campaign): void {
  if (unknown.value?.code !== 'percent') return
  const part = partOf(row, campaign)
  if (part === undefined) return
  const isRatio = findIndicator(campaign, String(row.indicator))?.kind === 'ratio'
  if (!isRatio || Math.abs(part - Math.round(part)) < 1e-6) {
    row.value = isRatio ? Math.round(part) : part
    delete unknown.value
  } else
    unknown.value = { code: 'notWhole', params: { percent: String(row.value), number: Math.round(part) } }
}

/** Takes a number with its indicator's own unit behind it; of one in another of money or of ten thousands it asks for it in its own. */
function readInUnit(row: Record<string, string | number>, unknown: Unread, campaign: Campaign): void {
  const indicator = findIndicator(campaign, String(row.indicator))
  const { value } = row
  if (!indicator || indicator.kind === 'ratio' || typeof value !== 'string') return
  const { zh: unit, en } = indicator.unit
  const decimals = indicator.kind === 'amount' ? 2 : 0
  const typed = halfWidth(value).trim()
  const behind = [unit, en].find((one) => typed.endsWith(one))
  const own = behind === undefined ? undefined : readNumber(typed.slice(0, -behind.length), decimals)
  if (own !== undefined) {
    row.value = own
    delete unknown.value
    return
  }
  const places = placesOf(unit)
  const written = writtenOut(typed) ?? (typed.endsWith('元') ? typed.slice(0, -1) : undefined)
  const number = written === undefined ? undefined : readNumber(written, 2)
  if (places === 0 || number === undefined) return
  const inUnit = Number((number / 10 ** places).toFixed(6))
  unknown.value = { code: 'inUnit', params: { unit, number: inUnit } }
}

/** The part that a per cent is of its whole; the per cent itself, where that is what is counted. */
function partOf(row: SheetRow, campaign: Campaign): number | undefined {
  const percent = readPercent(String(row.value))
  const indicator = findIndicator(campaign, String(row.indicator))
  if (percent === undefined || !indicator) return undefined
  if (indicator.kind !== 'ratio') return indicator.unit.zh === '%' ? percent : undefined
  return typeof row.of === 'number' ? (row.of * percent) / 100 : undefined
}

/** A row as it would be written: what {@link readRow} reads as the same. */
export const writtenRow = (row: SheetRow): WrittenRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]))
