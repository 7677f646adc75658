import type { QueueCounts } from '../../../shared/contract/overview.ts'
import { csv } from '../../../shared/csv/csv.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import type { QueueFilter } from '../frame/queue-filter.ts'
import type { Say } from '../frame/words.ts'

/** One column of the overview: what it counts, and the list behind a number. */
export interface Column {
  readonly id: keyof Pick<
    QueueCounts,
    | 'open'
    | 'late'
    | 'soon'
    | 'unopened'
    | 'unassigned'
    | 'waiting'
    | 'critical'
    | 'disputed'
    | 'passed'
    | 'escalated'
  >
  readonly label: MessageKey
  readonly filter: Partial<QueueFilter>
  /** Something is wrong when it is not nought. */
  readonly bad?: boolean
}

export const columns: readonly Column[] = [
  { id: 'open', label: 'overview.open', filter: {} },
  { id: 'late', label: 'tips.queue.late', filter: { due: 'late' }, bad: true },
  { id: 'soon', label: 'overview.soon', filter: { due: 'soon' } },
  { id: 'unopened', label: 'tips.view.unopened', filter: { mark: 'unopened' }, bad: true },
  { id: 'unassigned', label: 'tips.queue.unassigned', filter: { assignee: 'none' } },
  { id: 'waiting', label: 'tips.view.waiting', filter: { mark: 'waiting' } },
  { id: 'critical', label: 'tips.queue.urgent', filter: { mark: 'critical' } },
  { id: 'disputed', label: 'tips.view.disputed', filter: { mark: 'disputed' }, bad: true },
  { id: 'passed', label: 'overview.passed', filter: { mark: 'passed' } },
  { id: 'escalated', label: 'overview.escalated', filter: {} },
]

/** The overview as CSV, a line for each office. */
export function overviewCsv(
  offices: readonly QueueCounts[],
  nameOf: (office: OfficeCode) => string,
  say: Say,
): string {
  const head = [say('overview.code'), say('overview.office'), ...columns.map(({ label }) => say(label))]
  const lines = offices.map((counts) => [
    counts.unit,
    nameOf(counts.unit),
    ...columns.map(({ id }) => String(counts[id])),
  ])
  return csv([head, ...lines])
}
