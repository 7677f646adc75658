import { findIndicator } from '../campaign/campaign.ts'
import type { Campaign } from '../campaign/campaign-schema.ts'
import { type Reading, type ReadValue, readPercent, readValue, type ValueCode } from './read-value.ts'
import type { Sheet, SheetRow } from './sheet.ts'

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
  const part = sheet.id === 'figures' && unknown.value?.code === 'percent' ? partOf(row, campaign) : undefined
  if (part !== undefined) {
    row.value = part
    delete unknown.value
  }
  return { row, unknown }
}

/** The part that a per cent is of its whole, where that is a whole number; the per cent itself, where that is what is counted. */
function partOf(row: SheetRow, campaign: Campaign): number | undefined {
  const percent = readPercent(String(row.value))
  const indicator = findIndicator(campaign, String(row.indicator))
  if (percent === undefined || !indicator) return undefined
  if (indicator.kind !== 'ratio') return indicator.unit.zh === '%' ? percent : undefined
  if (typeof row.of !== 'number') return undefined
  const part = (row.of * percent) / 100
  return Math.abs(part - Math.round(part)) < 1e-6 ? Math.round(part) : undefined
}

/** A row as it would be written: what {@link readRow} reads as the same. */
export const writtenRow = (row: SheetRow): WrittenRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]))
