import type { QueueCounts } from '../../../shared/contract/overview.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'
import type { QueueFilter } from '../frame/queue-filter.ts'

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
