import { useEffect, useMemo, useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { Waiting } from '../../frame/form/waiting.tsx'
import { isNarrowed, type QueueFilter, queryText, wholeList } from '../../frame/queue-filter.ts'
import { useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import { useOpened } from '../opened/opened-context.tsx'
import { Bulk } from './bulk.tsx'
import { foundBy } from './found-by.ts'
import { groupsOf, type Order } from './groups.ts'
import type { Listed } from './neighbours.ts'
import { NewsLine } from './news-line.tsx'
import { QueueHead } from './queue-head.tsx'
import { QueueList } from './queue-list.tsx'
import { Reach } from './reach.tsx'
import { type LoadedQueue, useQueue, withChanges } from './use-queue.ts'
import { totalOf, useCounts } from './views.tsx'

interface Props {
  /** Id of the tip that is open. */
  readonly open: TipId | undefined
  readonly filter: QueueFilter
  /** What was typed to find a tip. */
  readonly find: string
  /** Tips as they were last seen here. */
  readonly changed: ReadonlyMap<TipId, TipDetail>
  /** Grows when something was changed here: what is counted is counted anew. */
  readonly round: number
  /** The list is loaded anew: so is what is counted. */
  readonly onFresh: () => void
  readonly onChanged: (tip: TipDetail) => void
  readonly onListed: (listed: Listed) => void
}

/** A list of tips: one's own office's, one below it, or what was escalated. */
export function Queue({ open, filter, find, changed, round, onFresh, onChanged, onListed }: Props) {
  const words = useWords()
  const { say, language } = words
  const { me } = useDesk()
  const { index } = useOpened()
  const [chosen, setChosen] = useState<readonly TipId[]>([])
  const [done, setDone] = useState<number>()
  const [order, setOrder] = useState<Order>('due')
  const queue = useQueue(filter)
  const counts = useCounts(filter, round)
  const { reload, show, shownRound } = useFresh(queue, { open, filter, onFresh })
  const today = dayInShanghai(new Date())
  const newest = withChanges(queue.tips, changed, filter, me.office)
  const tips = find.trim() === '' ? newest : newest.filter((tip) => foundBy(tip, find, index, words))
  const total = totalOf(counts, filter, me.sub)
  const groups = groupsOf(tips, order, today)
  const shown = groups.flatMap((group) => group.tips.map(({ id }) => id))
  const came = useMemo(
    () => groupsOf(queue.tips, order, today).flatMap((group) => group.tips.map(({ id }) => id)),
    [queue.tips, order],
  )
  useEffect(() => onListed({ order: came, shown }), [came, shown.join()])
  useAhead(queue, open, came)
  const other = filter.office !== undefined && filter.office !== me.office
  const works = holds(me, 'handler', 'lead') && !other && filter.list === 'open'
  const picked = tips.filter(({ id }) => chosen.includes(id))
  return (
    <section class="desk-queue" aria-label={say('tips.queue.rows')}>
      {other && <p class="of-other">{officeName(filter.office ?? '', language)}</p>}
      <QueueHead
        {...{ filter, order, counts, onOrder: setOrder, onReload: reload }}
        all={
          works && { count: tips.length, chosen: picked.length, onAll: (on) => setChosen(on ? shown : []) }
        }
      />
      {filter.list === 'open' && (
        <NewsLine office={filter.office ?? me.office} round={shownRound} onShow={show} />
      )}
      <Waiting of={queue.first} />
      <Reach {...{ find, order, queue, total }} found={tips.length} />
      <QueueList
        {...{ groups, open, filter }}
        total={queue.more && find.trim() === '' ? total : undefined}
        chosen={works ? chosen : undefined}
        onChoose={setChosen}
      >
        {queue.first.value && tips.length === 0 && find.trim() === '' && (
          <Nothing filter={filter} queue={queue} />
        )}
        <MoreTips queue={queue} />
      </QueueList>
      {works && picked.length > 0 && (
        <Bulk
          chosen={picked}
          onChanged={onChanged}
          onDone={(left, count) => {
            setChosen(left)
            setDone(count)
          }}
        />
      )}
      {done !== undefined && picked.length === 0 && (
        <p class="hint bulk-done" role="status">
          {say('tips.bulk.done', { n: done })}
        </p>
      )}
    </section>
  )
}

/** Loads the list and its counts anew; to show what is new also goes from what narrows it back to the whole list. */
function useFresh(queue: LoadedQueue, { open, filter, onFresh }: Pick<Props, 'open' | 'filter' | 'onFresh'>) {
  const [shownRound, setShownRound] = useState(0)
  const reload = () => {
    queue.reload()
    setShownRound((n) => n + 1)
    onFresh()
  }
  const show = () => {
    reload()
    const at = open === undefined ? '' : `/${open}`
    if (isNarrowed(filter)) location.hash = `#/tips${at}${queryText(wholeList(filter))}`
  }
  return { reload, show, shownRound }
}

/** The next page comes before one walks over the end of this one, and while a narrowed list found nothing yet. */
function useAhead(queue: LoadedQueue, open: TipId | undefined, order: readonly TipId[]): void {
  const near = open !== undefined && order.indexOf(open) >= order.length - 3
  const wanted =
    queue.more && !queue.act.busy && queue.act.error === undefined && (near || order.length === 0)
  useEffect(() => {
    if (wanted) queue.loadMore()
  }, [wanted, order.length])
}

function Nothing({ filter, queue }: { filter: QueueFilter; queue: LoadedQueue }) {
  const { say } = useWords()
  const { number, list } = filter
  if (queue.more) return null
  if (number === undefined) return <p class="hint more">{say('tips.queue.empty')}</p>
  return (
    <p class="hint more">
      {say('tips.find.none', { number })}{' '}
      {list === 'open' && (
        <a href={`#/tips${queryText({ ...filter, list: 'settled' })}`}>{say('tips.find.settled')}</a>
      )}
    </p>
  )
}

function MoreTips({ queue }: { queue: LoadedQueue }) {
  const { say } = useWords()
  const { act, more, loadMore } = queue
  return (
    <>
      <Problem error={act.error} />
      {more && (
        <p class="acts more">
          <Button disabled={act.busy} {...keyOf('more')} onClick={loadMore}>
            {say('tips.list.more')}
          </Button>
        </p>
      )}
    </>
  )
}
