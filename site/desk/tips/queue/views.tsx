import { overviewRoutes } from '../../../../shared/contract/overview.ts'
import { countText } from '../../frame/count-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { isSame, type QueueFilter, queryText } from '../../frame/queue-filter.ts'
import { useLoad } from '../../frame/use-load.ts'
import { useWords } from '../../frame/words.ts'
import { readyViews } from './ready-views.ts'

/** The ready views of an office's open tips with how many each holds. */
export function Views({ filter, round }: { filter: QueueFilter; round: number }) {
  const { ask, me } = useDesk()
  const { say } = useWords()
  const office = filter.office ?? me.unit
  const counts = useLoad(`${office} ${round}`, async () => {
    const reply = await ask(overviewRoutes.show, { query: { office } })
    return reply.offices[0]
  })
  if (!counts.value) return <p class="views" aria-hidden="true" />
  return (
    <ul class="views" aria-label={say('tips.views')}>
      {readyViews(counts.value, filter, me.sub).map(({ label, days = 0, count, filter: to, bad }) => (
        <li key={label}>
          <a
            href={`#/tips${queryText(to)}`}
            class={bad && count > 0 ? 'bad' : undefined}
            {...(isSame(to, filter) && { 'aria-current': 'true' as const })}
          >
            {say(label, { n: days })} <b>{countText(count)}</b>
          </a>
        </li>
      ))}
    </ul>
  )
}
