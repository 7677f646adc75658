import { useState } from 'preact/hooks'
import type { QueueCounts } from '../../../../shared/contract/overview.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { isNarrowed, type QueueFilter, queryText } from '../../frame/queue-filter.ts'
import { useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import { FilterForm } from './filter-form.tsx'
import { type Order, orders } from './groups.ts'
import { SavedViews, Views } from './views.tsx'

interface Props {
  readonly filter: QueueFilter
  readonly order: Order
  readonly counts: QueueCounts | undefined
  readonly onOrder: (order: Order) => void
  readonly onReload: () => void
  /** Choosing all that are listed; false where nothing can be done to several. */
  readonly all: AllProps | false
}

interface AllProps {
  readonly count: number
  readonly chosen: number
  readonly onAll: (on: boolean) => void
}

/** Which list, what narrows it, how it is ordered. */
export function QueueHead({ filter, order, counts, onOrder, onReload, all }: Props) {
  const { say } = useWords()
  // Stays as it was set: what is chosen in it does not fold it.
  const [narrowing, setNarrowing] = useState(isByForm(filter))
  return (
    <header class="q-head">
      <div class="q-line">
        <QueueTabs filter={filter} />
        <Button
          look="plain"
          aria-expanded={narrowing}
          {...keyOf('filter')}
          onClick={() => setNarrowing(!narrowing)}
        >
          {say('tips.filter.title')}
        </Button>
        <Button look="plain" {...keyOf('reload')} onClick={onReload}>
          {say('desk.reload')}
        </Button>
      </div>
      {filter.list === 'open' && <Views filter={filter} counts={counts} />}
      <div class="q-line">
        {all && <ChooseAll {...all} />}
        <label class="q-order">
          {say('tips.order')}
          <select
            class="input"
            value={order}
            {...keyOf('order')}
            onChange={({ currentTarget }) =>
              onOrder(orders.find((one) => one === currentTarget.value) ?? 'due')
            }
          >
            {orders.map((one) => (
              <option key={one} value={one}>
                {say(`tips.order.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {isNarrowed(filter) && (
          <a
            href={`#/tips${queryText({ list: filter.list, ...(filter.office && { office: filter.office }) })}`}
          >
            {say('tips.filter.clear')}
          </a>
        )}
      </div>
      {narrowing && (
        <div class="q-narrow">
          <FilterForm filter={filter} />
          <SavedViews filter={filter} />
        </div>
      )}
    </header>
  )
}

function isByForm({ state, topic }: QueueFilter): boolean {
  return state !== undefined || topic !== undefined
}

/** Chooses every tip that is listed, and says how many these are: what has not been loaded is not among them. */
function ChooseAll({ count, chosen, onAll }: AllProps) {
  const { say } = useWords()
  return (
    <label class="q-all">
      <input
        type="checkbox"
        {...keyOf('all')}
        checked={count > 0 && chosen === count}
        disabled={count === 0}
        onChange={(event) => onAll(event.currentTarget.checked)}
      />
      {say('tips.bulk.all', { n: count })}
    </label>
  )
}

/** Which list: to do, escalated to this office, or settled. */
function QueueTabs({ filter }: { filter: QueueFilter }) {
  const { me } = useDesk()
  const { say } = useWords()
  const { office, list, number } = filter
  const of = (name: QueueFilter['list']) =>
    queryText({
      list: name,
      ...(office !== undefined && { office }),
      ...(number !== undefined && { number }),
    })
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
  const following = (tabs.findIndex((tab) => tab.list === list) + 1) % tabs.length
  return (
    <nav class="q-tabs" aria-label={say('tips.queue.title')}>
      {tabs.map((tab, n) => (
        <a
          key={tab.list}
          href={`#/tips${of(tab.list)}`}
          {...(n === following && keyOf('lists'))}
          {...(tab.list === list && { 'aria-current': 'true' as const })}
        >
          {tab.label}
        </a>
      ))}
    </nav>
  )
}
