import { overviewRoutes, type QueueCounts } from '../../../../shared/contract/overview.ts'
import { countText } from '../../frame/count-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { isSame, type QueueFilter, queryText, wholeList } from '../../frame/queue-filter.ts'
import { useLoad } from '../../frame/use-load.ts'
import { type Say, useWords } from '../../frame/words.ts'

interface View {
  readonly label: string
  readonly count: number
  readonly filter: QueueFilter
  /** Something is wrong when it is not empty. */
  readonly bad?: boolean
}

/** The ready views of an office's open tips with how many each holds. */
export function Views({ filter, round }: { filter: QueueFilter; round: number }) {
  const { ask, me } = useDesk()
  const { say } = useWords()
  const unit = filter.office ?? me.unit
  const counts = useLoad(`${unit} ${round}`, async () => {
    const reply = await ask(overviewRoutes.show, { query: { office: unit } })
    return reply.offices[0]
  })
  if (!counts.value) return <p class="views" aria-hidden="true" />
  const views = viewsOf(counts.value, { filter, sub: me.sub, say })
  return (
    <ul class="views" aria-label={say('tips.views')}>
      {views.map(({ label, count, filter: to, bad }) => (
        <li key={label}>
          <a
            href={`#/tips${queryText(to)}`}
            class={bad && count > 0 ? 'bad' : undefined}
            {...(isSame(to, filter) && { 'aria-current': 'true' as const })}
          >
            {label} <b>{countText(count)}</b>
          </a>
        </li>
      ))}
    </ul>
  )
}

function viewsOf(
  counts: QueueCounts,
  { filter, sub, say }: { filter: QueueFilter; sub: string; say: Say },
): View[] {
  const whole = wholeList({ ...filter, list: 'open' })
  const view = (label: string, count: number, more: Partial<QueueFilter>, bad = false): View => ({
    label,
    count,
    filter: { ...whole, ...more },
    bad,
  })
  return [
    view(say('tips.view.all'), counts.open, {}),
    view(say('tips.queue.mine'), counts.mine, { assignee: sub }),
    view(say('tips.queue.unassigned'), counts.unassigned, { assignee: 'none' }),
    view(say('tips.queue.late'), counts.late, { due: 'late' }, true),
    view(say('tips.queue.soon', { n: 3 }), counts.soon, { due: 'soon' }),
    view(say('tips.view.unopened'), counts.unopened, { mark: 'unopened' }),
    view(say('tips.view.waiting'), counts.waiting, { mark: 'waiting' }),
    view(say('tips.queue.urgent'), counts.critical, { mark: 'critical' }),
    view(say('tips.view.disputed'), counts.disputed, { mark: 'disputed' }),
  ]
}
