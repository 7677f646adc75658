import { useEffect } from 'preact/hooks'
import { type QueueReply, type TipSummary, tipRoutes } from '../../../../shared/contract/tips.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { type QueueFilter, queryOf, queryText } from '../../frame/queue-filter.ts'
import { type Pages, usePages } from '../../frame/use-pages.ts'

/** The queue as far as it was loaded. */
export interface Queue extends Omit<Pages<QueueReply>, 'pages'> {
  readonly tips: readonly TipSummary[]
}

/** The tips of a filter, earliest due first, 25 at a time. `round` grows when something changed. */
export function useQueue(filter: QueueFilter, round: number): Queue {
  const { ask } = useDesk()
  const { pages, ...queue } = usePages(queryText(filter), (cursor) =>
    ask(tipRoutes.list, { query: { ...queryOf(filter), cursor } }),
  )
  useEffect(() => {
    if (round > 0) queue.reload()
  }, [round])
  return { ...queue, tips: pages.flatMap(({ tips }) => tips) }
}
