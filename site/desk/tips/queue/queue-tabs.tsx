import { holds, useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { type QueueFilter, queryText } from '../../frame/queue-filter.ts'
import { useWords } from '../../frame/words.ts'

/** Which list: to do, escalated to this office, or settled. */
export function QueueTabs({ filter, onReload }: { filter: QueueFilter; onReload: () => void }) {
  const { me } = useDesk()
  const { say } = useWords()
  const { office, list } = filter
  const of = (name: QueueFilter['list']) => queryText({ list: name, ...(office !== undefined && { office }) })
  const own = office === undefined || office === me.unit
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
