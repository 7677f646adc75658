import { listOf } from './read-names.ts'
import { ALWAYS, type SheetColumn, type SheetRow } from './sheet.ts'
import type { TemplateFor } from './template-sheets.ts'

/** An invented row, marked 示例 in its texts, with something in every column that a row can have. */
export function exampleRow({ sheet, campaign, area, period }: TemplateFor): SheetRow {
  const day = `${period === ALWAYS ? (campaign.phases[0]?.from ?? '').slice(0, 7) : period}-01`
  const cells = Object.entries(sheet.columns).map(([name, column]) => {
    const listed = listOf(name, campaign)?.[0]?.id
    return [name, name === 'area' ? area : (listed ?? exampleOf(column, day))] as const
  })
  // A figure has a number or a reason, never both.
  return Object.fromEntries(cells.filter(([name]) => name !== 'missing'))
}

function exampleOf({ kind, values }: SheetColumn, day: string): string | number {
  if (kind === 'count' || kind === 'amount') return 12
  if (kind === 'day') return day
  if (kind === 'moment') return `${day}T08:30`
  if (kind === 'choice') return values?.[0] ?? ''
  return kind === 'creditCode' ? '91350100M000100Y43' : '示例'
}
