import { useEffect, useState } from 'preact/hooks'
import { QueueReply, type TipSummary } from '../../../../shared/contract/queue.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { type Act, useAct } from '../../frame/use-act.ts'
import { type Loaded, useLoad } from '../../frame/use-load.ts'
import { type Filter, queryText } from './filter.ts'

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
export function useQueue(filter: Filter, round: number): Queue {
  const { ask } = useDesk()
  const key = queryText(filter)
  const page = (cursor?: string) => {
    const query = new URLSearchParams(key)
    if (cursor) query.set('cursor', cursor)
    return ask({ path: `/api/desk/tips?${query}`, reply: QueueReply })
  }
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
