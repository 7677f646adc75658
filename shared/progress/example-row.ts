import { dueIndicators } from './due-figures.ts'
import { listOf } from './read-names.ts'
import { ALWAYS, type SheetColumn, type SheetRow } from './sheet.ts'
import type { TemplateFor } from './template-sheets.ts'

/** An invented row, marked 示例 in its texts, with something in every column that a row can have. */
export function exampleRow({ sheet, campaign, area, period }: TemplateFor): SheetRow {
  const day = `${period === ALWAYS ? (campaign.phases[0]?.from ?? '').slice(0, 7) : period}-01`
  const cells = Object.entries(sheet.columns).map(([name, column]) => {
    const listed = firstOf(name, { campaign, area, period })
    return [name, name === 'area' ? area : (listed ?? exampleOf(column, day))] as const
  })
  // A figure has a number or a reason, never both, and only a ratio has a whole.
  const first = firstOf('indicator', { campaign, area, period })
  const isRatio = campaign.indicators.find(({ id }) => id === first)?.kind === 'ratio'
  return Object.fromEntries(cells.filter(([name]) => name !== 'missing' && (name !== 'of' || isRatio)))
}

/** What a column of ids names first: of indicators one that is due, a ratio where there is one, to show both of its numbers. */
function firstOf(
  name: string,
  { campaign, area, period }: Pick<TemplateFor, 'campaign' | 'area' | 'period'>,
) {
  const due = name === 'indicator' ? dueIndicators(campaign, area, period) : []
  const ratio = due.find(({ kind }) => kind === 'ratio') ?? due[0]
  return (ratio ?? listOf(name, campaign)?.[0])?.id
}

function exampleOf({ kind, values }: SheetColumn, day: string): string | number {
  if (kind === 'count' || kind === 'amount') return 12
  if (kind === 'day') return day
  if (kind === 'moment') return `${day}T08:30`
  if (kind === 'choice') return values?.[0] ?? ''
  return kind === 'creditCode' ? '91350100M000100Y43' : '示例'
}
