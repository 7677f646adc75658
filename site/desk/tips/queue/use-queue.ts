import { useEffect } from 'preact/hooks'
import { type QueueReply, TipSummary } from '../../../../shared/contract/queue.ts'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import type { OfficeCode } from '../../../../shared/value/office-code.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { type QueueFilter, queryOf, queryText } from '../../frame/queue-filter.ts'
import { type Pages, usePages } from '../../frame/use-pages.ts'

/** The queue as far as it was loaded. */
export interface LoadedQueue extends Omit<Pages<QueueReply>, 'pages'> {
  readonly tips: readonly TipSummary[]
}

/** The tips of a filter, urgent ones first, then the earliest due, 25 at a time. `round` grows when something changed. */
export function useQueue(filter: QueueFilter, round: number): LoadedQueue {
  const { ask } = useDesk()
  const { pages, ...queue } = usePages(queryText(filter), (cursor) =>
    ask(tipRoutes.list, { query: { ...queryOf(filter), cursor } }),
  )
  useEffect(() => {
    if (round > 0) queue.reload()
  }, [round])
  return { ...queue, tips: pages.flatMap(({ tips }) => tips) }
}

/**
 * A page of the queue as it is after one's own changes, which the list on the server shows a little later.
 * A tip that left the office or this list is left out.
 */
export function withChanges(
  tips: readonly TipSummary[],
  changed: ReadonlyMap<TipId, TipDetail>,
  { office, list }: Pick<QueueFilter, 'office' | 'list'>,
  own: OfficeCode,
): TipSummary[] {
  const newest = tips.map((tip) => {
    const newer = changed.get(tip.id)
    return newer && newer.version > tip.version ? TipSummary.strip().parse(newer) : tip
  })
  if (list === 'attention') return newest.filter((tip) => isOpen(tip.state))
  return newest.filter((tip) => tip.office === (office ?? own) && isOpen(tip.state) === (list === 'open'))
}
