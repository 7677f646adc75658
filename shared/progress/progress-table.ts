import { placeName } from '../place/division.ts'
import { always, code, day, integer, month, number, type Table, text } from '../table/table.ts'
import type { Cell, ProgressEdition } from './public-progress.ts'

/** A cell of a period. */
interface Row {
  readonly edition: ProgressEdition
  readonly cell: Cell
}

/**
 * `/data/progress/{period}.csv`: one period's cells, one a row. `kind` tells a figure from one not reported and one
 * suppressed.
 */
export const progressTable: Table<Row> = {
  name: 'progress',
  key: ['period', 'city', 'indicator'],
  columns: {
    period: month(({ edition }) => edition.period, always),
    edition: integer(({ edition }) => edition.edition, always),
    published_on: day(({ edition }) => edition.publishedOn, always),
    city: code(({ cell }) => cell.city, { ...always, of: 'places' }),
    city_name: text(({ cell }) => placeName(cell.city, 'zh'), always),
    indicator: code(({ cell }) => cell.indicator, { ...always, of: 'indicators' }),
    kind: code(({ cell }) => cell.kind, { ...always, values: ['figure', 'missing', 'suppressed'] }),
    value: number(({ cell }) => cell.value),
    of: number(({ cell }) => cell.of),
    late_days: integer(({ cell }) => cell.lateDays),
    sample: code(({ edition }) => (edition.sample ? 'sample' : ''), { values: ['sample'] }),
  },
}

/** The rows of a period. */
export const progressRows = (edition: ProgressEdition): Row[] =>
  edition.cells.map((cell) => ({ edition, cell }))
