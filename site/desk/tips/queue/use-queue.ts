import { useMemo } from 'preact/hooks'
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

/** The tips of a filter, urgent ones first, then the earliest due, 50 at a time. */
export function useQueue(filter: QueueFilter): LoadedQueue {
  const { ask } = useDesk()
  const { pages, ...queue } = usePages(queryText(filter), (cursor) =>
    ask(tipRoutes.list, { query: { ...queryOf(filter), cursor } }),
  )
  // A tip that moved while pages were loaded may stand on two of them.
  const tips = useMemo(
    () => [...new Map(pages.flatMap((page) => page.tips).map((tip) => [tip.id, tip])).values()],
    [queue.first.value, pages.length],
  )
  return { ...queue, tips }
}

/**
 * A page of the queue as it is after what was done here, which the list on the server shows a little later.
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
    return newer && isNewer(newer, tip) ? TipSummary.strip().parse(newer) : tip
  })
  if (list === 'attention') return newest.filter((tip) => isOpen(tip.state))
  return newest.filter((tip) => tip.office === (office ?? own) && isOpen(tip.state) === (list === 'open'))
}

/** An opening is no change of the version: it shows by itself. */
function isNewer(one: TipSummary, other: TipSummary): boolean {
  if (one.version !== other.version) return one.version > other.version
  return one.openedOn !== undefined && other.openedOn === undefined
}
