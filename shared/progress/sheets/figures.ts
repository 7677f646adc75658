import { findIndicator } from '../../campaign/campaign.ts'
import { absentFigures, dueIndicators, unequalSums, unequalWholes } from '../due-figures.ts'
import { figureFindings, outlierFindings } from '../figure-checks.ts'
import { type RowFinding, wrong } from '../row-checks.ts'
import type { Sheet, SheetContext, SheetRow } from '../sheet.ts'

/** Figures of a month: a row for each place and indicator. A place has a number, or a reason why it has none. */
export const figuresSheet: Sheet = {
  id: 'figures',
  every: 'month',
  key: ['area', 'indicator'],
  columns: {
    area: { kind: 'place', required: true },
    indicator: { kind: 'code', required: true },
    value: { kind: 'amount' },
    of: { kind: 'amount' },
    /** Why there is no number. Public. */
    missing: { kind: 'text', most: 300 },
    /** Why a number that stands out is right. Public. */
    note: { kind: 'text', most: 300 },
  },
  kindOf,
  check,
  checkAll: (rows, context) => [
    ...absentFigures(rows, context),
    ...unequalSums(rows, context),
    ...unequalWholes(rows, context),
  ],
}

/** Whatever is counted has no decimals. */
function kindOf(column: string, row: SheetRow, { campaign }: SheetContext): 'count' | undefined {
  const indicator = findIndicator(campaign, String(row.indicator))
  const isNumber = column === 'value' || column === 'of'
  return isNumber && indicator && indicator.kind !== 'amount' ? 'count' : undefined
}

function check(row: SheetRow, context: SheetContext): RowFinding[] {
  const { campaign, period } = context
  const indicator = findIndicator(campaign, String(row.indicator))
  const isDue = dueIndicators(campaign, String(row.area), period).some(({ id }) => id === row.indicator)
  if (!indicator || !isDue) return wrong('indicator', 'noSuch')
  const found = figureFindings(row, indicator)
  return found.length > 0 ? found : outlierFindings(row, indicator, context)
}
