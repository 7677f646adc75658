import { useRef, useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { Waiting } from '../../frame/form/waiting.tsx'
import type { QueueFilter } from '../../frame/queue-filter.ts'
import { useWords } from '../../frame/words.ts'
import { useOpened } from '../opened/opened-context.tsx'
import { searchOpened } from '../opened/opened-index.ts'
import { BulkAssign } from './bulk-assign.tsx'
import { FilterForm } from './filter-form.tsx'
import { QueueRow } from './queue-row.tsx'
import { QueueTabs } from './queue-tabs.tsx'
import { SavedViews } from './saved-views.tsx'
import { SearchOpened } from './search-opened.tsx'
import { useListKeys } from './use-list-keys.ts'
import { useQueue } from './use-queue.ts'
import { Views } from './views.tsx'
import { withChanges } from './with-changes.ts'

interface Props {
  /** Id of the tip that is open. */
  readonly open: string | undefined
  readonly filter: QueueFilter
  /** Tips that were changed here. */
  readonly changed: ReadonlyMap<string, TipDetail>
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
  const [keys, setKeys] = useState(true)
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>()
  const list = useRef<HTMLOListElement>(null)
  const queue = useQueue(filter, round)
  const found = search.trim() === '' ? undefined : searchOpened(index, search)
  const tips = withChanges(queue.tips, changed, filter, me.unit).filter(
    ({ id }) => found?.includes(id) ?? true,
  )
  useListKeys(list, keys)
  const other = filter.office !== undefined && filter.office !== me.unit
  const mayGive = holds(me, 'lead') && !other && filter.list === 'open'
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
      {mayGive && (
        <p class="acts">
          <Button
            look="plain"
            aria-pressed={chosen !== undefined}
            onClick={() => setChosen(chosen ? undefined : [])}
          >
            {say(chosen ? 'tips.bulk.end' : 'tips.bulk.begin')}
          </Button>
        </p>
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
      <ol class="q-list" ref={list}>
        {tips.map((tip) => (
          <QueueRow
            key={tip.id}
            tip={tip}
            open={tip.id === open}
            filter={filter}
            {...(chosen && {
              chosen: chosen.includes(tip.id),
              onChoose: (on: boolean) =>
                setChosen(on ? [...chosen, tip.id] : chosen.filter((id) => id !== tip.id)),
            })}
          />
        ))}
      </ol>
      <Problem error={queue.act.error} />
      {queue.more && (
        <p class="acts more">
          <Button disabled={queue.act.busy} onClick={queue.loadMore}>
            {say('tips.list.more')}
          </Button>
        </p>
      )}
      <p class="hint more">
        {keys && say('desk.shortcuts.how')}
        <Button look="plain" onClick={() => setKeys(!keys)}>
          {say(keys ? 'desk.shortcuts.off' : 'desk.shortcuts.on')}
        </Button>
      </p>
    </section>
  )
}
