import type { QueueCounts } from '../../../../shared/contract/overview.ts'
import type { MessageKey } from '../../../../shared/messages/message.ts'
import { type QueueFilter, wholeList } from '../../frame/queue-filter.ts'

/** A list that is often wanted, and how many tips it holds. */
export interface View {
  readonly label: MessageKey
  /** Working days, where the label names some. */
  readonly days?: number
  readonly count: number
  readonly filter: QueueFilter
  /** Something is wrong when it is not empty. */
  readonly bad?: boolean
}

/** The views of an office's open tips. `sub`: who looks. */
export function readyViews(counts: QueueCounts, filter: QueueFilter, sub: string): View[] {
  const whole = wholeList({ ...filter, list: 'open' })
  const of = (more: Partial<QueueFilter>): QueueFilter => ({ ...whole, ...more })
  return [
    { label: 'tips.view.all', count: counts.open, filter: of({}) },
    { label: 'tips.queue.mine', count: counts.mine, filter: of({ assignee: sub }) },
    { label: 'tips.queue.unassigned', count: counts.unassigned, filter: of({ assignee: 'none' }) },
    { label: 'tips.queue.late', count: counts.late, filter: of({ due: 'late' }), bad: true },
    { label: 'tips.queue.soon', days: 3, count: counts.soon, filter: of({ due: 'soon' }) },
    { label: 'tips.view.unopened', count: counts.unopened, filter: of({ mark: 'unopened' }) },
    { label: 'tips.view.waiting', count: counts.waiting, filter: of({ mark: 'waiting' }) },
    { label: 'tips.queue.urgent', count: counts.critical, filter: of({ mark: 'critical' }) },
    { label: 'tips.view.disputed', count: counts.disputed, filter: of({ mark: 'disputed' }) },
  ]
}
