import type { Columns } from '../csv/csv.ts'
import { placeName } from '../place/division.ts'
import type { Cell, ProgressEdition } from './public-progress.ts'

/**
 * `/data/progress/{period}.csv`: one period's cells, one a row. `kind` tells a figure from one not reported and one
 * suppressed.
 */
export const progressTable = {
  period: ({ edition }) => edition.period,
  edition: ({ edition }) => edition.edition,
  city: ({ cell }) => cell.city,
  city_name: ({ cell }) => placeName(cell.city, 'zh'),
  indicator: ({ cell }) => cell.indicator,
  kind: ({ cell }) => cell.kind,
  value: ({ cell }) => cell.value,
  of: ({ cell }) => cell.of,
  late_days: ({ cell }) => cell.lateDays,
  sample: ({ edition }) => (edition.sample ? 'sample' : ''),
} as const satisfies Columns<{ readonly edition: ProgressEdition; readonly cell: Cell }>
