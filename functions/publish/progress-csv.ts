import { csv } from '../../shared/csv/csv.ts'
import { placeName } from '../../shared/place/division.ts'
import type { ProgressEdition } from '../../shared/progress/public-progress.ts'

/** One period's cells, one a row. `kind` tells a figure from one not reported and one suppressed. */
export function progressCsv(edition: ProgressEdition): string {
  const header = [
    'period',
    'edition',
    'city',
    'city_name',
    'indicator',
    'kind',
    'value',
    'of',
    'late_days',
    'sample',
  ]
  return csv([
    header,
    ...edition.cells.map((cell) => [
      edition.period,
      edition.edition,
      cell.city,
      placeName(cell.city, 'zh'),
      cell.indicator,
      cell.kind,
      cell.value,
      cell.of,
      cell.lateDays,
      edition.sample ? 'sample' : '',
    ]),
  ])
}
