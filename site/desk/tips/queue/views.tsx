import { useState } from 'preact/hooks'
import * as z from 'zod'
import { overviewRoutes, type QueueCounts } from '../../../../shared/contract/overview.ts'
import type { MessageKey } from '../../../../shared/messages/message.ts'
import { SOON } from '../../../../shared/tip/due.ts'
import { countText } from '../../frame/count-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Field } from '../../frame/form/field.tsx'
import { Form } from '../../frame/form/form.tsx'
import { filterOf, isSame, type QueueFilter, queryText, wholeList } from '../../frame/queue-filter.ts'
import { useLoad } from '../../frame/use-load.ts'
import { useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'

/** How many open tips of an office there are, by what matters; counted anew when `round` grows. Undefined for any other list. */
export function useCounts({ list, office }: QueueFilter, round: number): QueueCounts | undefined {
  const { ask, me } = useDesk()
  const of = office ?? me.office
  const counts = useLoad(`${list} ${of} ${round}`, async () => {
    if (list !== 'open') return undefined
    return (await ask(overviewRoutes.show, { query: { office: of } })).offices[0]
  })
  return counts.value
}

/** How many tips a list holds, where it is one of those that are counted. */
export function totalOf(
  counts: QueueCounts | undefined,
  filter: QueueFilter,
  sub: string,
): number | undefined {
  return counts && readyViews(counts, filter, sub).find((view) => isSame(view.filter, filter))?.count
}

/** The ready views of an office's open tips with how many each holds. */
export function Views({ filter, counts }: { filter: QueueFilter; counts: QueueCounts | undefined }) {
  const { me } = useDesk()
  const { say } = useWords()
  if (!counts) return <p class="views" aria-hidden="true" />
  return (
    <ul class="views" aria-label={say('tips.views')}>
      {readyViews(counts, filter, me.sub)
        .filter((view) => isWanted(view, filter))
        .map(({ label, days = 0, count, filter: to, bad }, n) => (
          <li key={label}>
            <a
              href={`#/tips${queryText(to)}`}
              {...keyOf('views', n)}
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

const Saved = z.array(z.strictObject({ name: z.string(), query: z.string() }))
type Saved = z.infer<typeof Saved>
const KEY = 'mingcha.desk.views'

/** Views that this person named, kept in this browser: names and filters, nothing of any tip. */
export function SavedViews({ filter }: { filter: QueueFilter }) {
  const { say } = useWords()
  const [saved, setSaved] = useState(readSaved)
  const [name, setName] = useState('')
  const query = queryText(filter)
  const keep = (next: Saved) => {
    setSaved(next)
    writeSaved(next)
  }
  const known = saved.some((one) => one.query === query)
  return (
    <div>
      {saved.length > 0 && (
        <ul class="views" aria-label={say('tips.saved.title')}>
          {saved.map((one) => (
            <li key={one.name}>
              <a
                href={`#/tips${queryText(filterOf(new URLSearchParams(one.query)))}`}
                {...(one.query === query && { 'aria-current': 'true' as const })}
              >
                {one.name}
              </a>
              <Button
                look="plain"
                aria-label={say('tips.saved.remove', { name: one.name })}
                onClick={() => keep(saved.filter((other) => other !== one))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      {query !== '' && !known && (
        <Form
          class="line-of-many"
          onSubmit={() => {
            if (name.trim() === '') return
            keep([...saved.filter((one) => one.name !== name.trim()), { name: name.trim(), query }])
            setName('')
          }}
        >
          <Field label={say('tips.saved.name')} maxLength={20} value={name} onInput={setName} />
          <Button submit>{say('tips.saved.keep')}</Button>
        </Form>
      )}
    </div>
  )
}

function readSaved(): Saved {
  try {
    return Saved.parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'))
  } catch {
    return []
  }
}

/** A browser that keeps nothing is no fault: the views last as long as the page. */
function writeSaved(saved: Saved): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(saved))
  } catch {
    return
  }
}

/** A list that is often wanted, and how many tips it holds. */
interface View {
  readonly label: MessageKey
  /** Working days, where the label names some. */
  readonly days?: number
  readonly count: number
  readonly filter: QueueFilter
  /** Something is wrong when it is not empty. */
  readonly bad?: boolean
}

/** A view that holds nothing takes no room, unless it is the one that is looked at. */
function isWanted({ label, count, filter }: View, now: QueueFilter): boolean {
  return count > 0 || label === 'tips.view.all' || isSame(filter, now)
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
    { label: 'tips.queue.soon', days: SOON, count: counts.soon, filter: of({ due: 'soon' }) },
    { label: 'tips.view.remind', count: counts.remind, filter: of({ due: 'remind' }) },
    { label: 'tips.view.unopened', count: counts.unopened, filter: of({ mark: 'unopened' }) },
    { label: 'tips.view.waiting', count: counts.waiting, filter: of({ mark: 'waiting' }) },
    { label: 'tips.queue.urgent', count: counts.critical, filter: of({ mark: 'critical' }) },
    { label: 'tips.view.disputed', count: counts.disputed, filter: of({ mark: 'disputed' }) },
  ]
}
