import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { Waiting } from '../../frame/form/waiting.tsx'
import { type QueueFilter, queryText } from '../../frame/queue-filter.ts'
import { useWords } from '../../frame/words.ts'
import { useOpened } from '../opened/opened-context.tsx'
import { searchOpened } from '../opened/opened-index.ts'
import { BulkAssign } from './assign.tsx'
import { FilterForm, SearchOpened } from './filter-form.tsx'
import { QueueList } from './queue-list.tsx'
import { type LoadedQueue, useQueue, withChanges } from './use-queue.ts'
import { SavedViews, Views } from './views.tsx'

interface Props {
  /** Id of the tip that is open. */
  readonly open: TipId | undefined
  readonly filter: QueueFilter
  /** Tips that were changed here. */
  readonly changed: ReadonlyMap<TipId, TipDetail>
  /** Grows to load anew. */
  readonly round: number
  readonly onReload: () => void
  readonly onChanged: (tip: TipDetail) => void
}

/** A list of tips: one's own office's, one below it, or what was escalated. */
export function Queue({ open, filter, changed, round, onReload, onChanged }: Props) {
  const { say, language } = useWords()
  const { me } = useDesk()
  const { index } = useOpened()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<readonly TipId[]>()
  const queue = useQueue(filter, round)
  const found = search.trim() === '' ? undefined : searchOpened(index, search)
  const tips = withChanges(queue.tips, changed, filter, me.office).filter(
    ({ id }) => found?.includes(id) ?? true,
  )
  const other = filter.office !== undefined && filter.office !== me.office
  return (
    <section class="desk-queue" aria-labelledby="queue-title">
      <h1 id="queue-title">{other ? officeName(filter.office ?? '', language) : say('tips.queue.title')}</h1>
      <QueueTabs filter={filter} onReload={onReload} />
      {filter.list === 'open' && <Views filter={filter} round={round} />}
      <details class="unfold" open={filter.state !== undefined || filter.topic !== undefined}>
        <summary>{say('tips.filter.title')}</summary>
        <FilterForm filter={filter} />
        <SavedViews filter={filter} />
        <SearchOpened value={search} found={found?.length} onInput={setSearch} />
      </details>
      {holds(me, 'lead') && !other && filter.list === 'open' && (
        <ChooseSeveral on={chosen !== undefined} onChange={(on) => setChosen(on ? [] : undefined)} />
      )}
      {chosen && (
        <BulkAssign
          chosen={tips.filter(({ id }) => chosen.includes(id))}
          onChanged={onChanged}
          onDone={setChosen}
        />
      )}
      <Waiting of={queue.first} />
      {queue.first.value && tips.length === 0 && !queue.more && (
        <p class="hint more">{say(search ? 'tips.search.none' : 'tips.queue.empty')}</p>
      )}
      <QueueList {...{ tips, open, filter, chosen }} onChoose={setChosen}>
        <MoreTips queue={queue} />
      </QueueList>
    </section>
  )
}

function ChooseSeveral({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const { say } = useWords()
  return (
    <p class="acts">
      <Button look="plain" aria-pressed={on} onClick={() => onChange(!on)}>
        {say(on ? 'tips.bulk.end' : 'tips.bulk.begin')}
      </Button>
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
          <Button disabled={act.busy} onClick={loadMore}>
            {say('tips.list.more')}
          </Button>
        </p>
      )}
    </>
  )
}

/** Which list: to do, escalated to this office, or settled. */
function QueueTabs({ filter, onReload }: { filter: QueueFilter; onReload: () => void }) {
  const { me } = useDesk()
  const { say } = useWords()
  const { office, list } = filter
  const of = (name: QueueFilter['list']) => queryText({ list: name, ...(office !== undefined && { office }) })
  const own = office === undefined || office === me.office
  const tabs = [
    { list: 'open' as const, label: say('tips.list.open'), may: true },
    {
      list: 'attention' as const,
      label: say('tips.list.attention'),
      may: own && holds(me, 'citySupervisor'),
    },
    { list: 'settled' as const, label: say('tips.list.settled'), may: true },
  ].filter(({ may }) => may)
  return (
    <nav class="q-tabs" aria-label={say('tips.queue.title')}>
      {tabs.map((tab) => (
        <a
          key={tab.list}
          href={`#/tips${of(tab.list)}`}
          {...(tab.list === list && { 'aria-current': 'true' as const })}
        >
          {tab.label}
        </a>
      ))}
      <Button look="plain" onClick={onReload}>
        {say('desk.reload')}
      </Button>
    </nav>
  )
}
