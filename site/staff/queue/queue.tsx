import { useRef, useState } from 'preact/hooks'
import type { TipDetail } from '../../../shared/api/desk.ts'
import { useDesk } from '../desk-context.ts'
import { Problem } from '../form/problem.tsx'
import { Waiting } from '../form/waiting.tsx'
import { useWords } from '../words.ts'
import { QueueRow } from './queue-row.tsx'
import { useListKeys } from './use-list-keys.ts'
import { useQueue } from './use-queue.ts'
import { withChanges } from './with-changes.ts'

interface Props {
  /** Id of the tip that is open. */
  readonly open: string | undefined
  readonly settled: boolean
  /** Tips that were changed here. */
  readonly changed: ReadonlyMap<string, TipDetail>
  /** Grows to load anew. */
  readonly round: number
  readonly onReload: () => void
}

/** The office's tips: to do, or settled. */
export function Queue({ open, settled, changed, round, onReload }: Props) {
  const { say } = useWords()
  const [keys, setKeys] = useState(true)
  const list = useRef<HTMLOListElement>(null)
  const queue = useQueue(settled, round)
  const { me } = useDesk()
  const tips = withChanges(queue.tips, changed, { unit: me.unit, settled })
  useListKeys(list, keys)
  const tabs = [
    { href: '#/tips', label: say('staff.queue.open'), on: !settled },
    { href: '#/tips/settled', label: say('staff.queue.settled'), on: settled },
  ]
  return (
    <section class="desk-queue" aria-labelledby="queue-title">
      <h1 id="queue-title">{say('desk.queue.title')}</h1>
      <nav class="q-tabs" aria-label={say('desk.queue.title')}>
        {tabs.map(({ href, label, on }) => (
          <a key={href} href={href} {...(on && { 'aria-current': 'true' })}>
            {label}
          </a>
        ))}
        <button class="plain" type="button" onClick={onReload}>
          {say('staff.reload')}
        </button>
      </nav>
      <Waiting of={queue.first} />
      {queue.first.value && tips.length === 0 && !queue.more && (
        <p class="hint more">{say('desk.queue.empty')}</p>
      )}
      <ol class="q-list" ref={list}>
        {tips.map((tip) => (
          <QueueRow key={tip.id} tip={tip} open={tip.id === open} />
        ))}
      </ol>
      <Problem error={queue.act.error} />
      {queue.more && (
        <p class="acts more">
          <button class="btn small" type="button" disabled={queue.act.busy} onClick={queue.loadMore}>
            {say('staff.queue.more')}
          </button>
        </p>
      )}
      <p class="hint more">
        {keys && say('staff.keys.how')}
        <button class="plain" type="button" onClick={() => setKeys(!keys)}>
          {say(keys ? 'staff.keys.off' : 'staff.keys.on')}
        </button>
      </p>
    </section>
  )
}
