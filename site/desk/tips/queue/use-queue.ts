import { useEffect, useState } from 'preact/hooks'
import { type QueueReply, type TipSummary, tipRoutes } from '../../../../shared/contract/tips.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { type QueueFilter, queryOf, queryText } from '../../frame/queue-filter.ts'
import { type Act, useAct } from '../../frame/use-act.ts'
import { type Loaded, useLoad } from '../../frame/use-load.ts'

/** The queue as far as it was loaded. */
export interface Queue {
  readonly first: Loaded<QueueReply>
  readonly tips: readonly TipSummary[]
  /** There is another page. */
  readonly more: boolean
  readonly loadMore: () => void
  readonly act: Act
}

/** The tips of a filter, earliest due first, 25 at a time. `round` grows when something changed. */
export function useQueue(filter: QueueFilter, round: number): Queue {
  const { ask } = useDesk()
  const key = queryText(filter)
  const page = (cursor?: string) => ask(tipRoutes.list, { query: { ...queryOf(filter), cursor } })
  const first = useLoad(key, () => page())
  const [later, setLater] = useState<{ key: string; pages: readonly QueueReply[] }>({ key, pages: [] })
  const act = useAct()
  useEffect(() => {
    if (round === 0) return
    setLater({ key, pages: [] })
    first.reload()
  }, [round])
  const pages = first.value ? [first.value, ...(later.key === key ? later.pages : [])] : []
  const cursor = pages.at(-1)?.cursor
  const loadMore = () =>
    void act.run(async () => {
      if (!cursor) return
      const next = await page(cursor)
      setLater({ key, pages: [...pages.slice(1), next] })
    })
  return { first, tips: pages.flatMap(({ tips }) => tips), more: cursor !== undefined, loadMore, act }
}
