import type { QueueCounts } from '../../../shared/contract/overview.ts'
import { csv } from '../../../shared/csv/csv.ts'
import type { Say } from '../frame/words.ts'
import { columns } from './columns.ts'

/** The overview as CSV, a line for each office. */
export function overviewCsv(
  units: readonly QueueCounts[],
  nameOf: (code: string) => string,
  say: Say,
): string {
  const head = [say('overview.code'), say('overview.office'), ...columns.map(({ label }) => say(label))]
  const lines = units.map((counts) => [
    counts.unit,
    nameOf(counts.unit),
    ...columns.map(({ id }) => String(counts[id])),
  ])
  return csv([head, ...lines])
}
