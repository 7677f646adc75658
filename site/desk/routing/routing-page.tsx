import { CalendarTab } from '../calendar/calendar-tab.tsx'
import { useWords } from '../frame/words.ts'
import { OfficesTab } from '../offices/offices-tab.tsx'
import { TableTab } from './table-tab.tsx'

const tabs = ['table', 'calendar', 'offices'] as const

/** The rules that the province changes with two people: who handles what, and which days are worked. */
export function RoutingPage({ path }: { path: readonly string[] }) {
  const { say } = useWords()
  const here = tabs.find((one) => one === path[0]) ?? 'table'
  return (
    <section class="desk-sheet flow" aria-labelledby="rules-title">
      <h1 id="rules-title">{say(`routing.tab.${here}`)}</h1>
      <nav class="q-tabs" aria-label={say('routing.title')}>
        {tabs.map((one) => (
          <a key={one} href={`#/routing/${one}`} {...(one === here && { 'aria-current': 'page' })}>
            {say(`routing.tab.${one}`)}
          </a>
        ))}
      </nav>
      {here === 'table' && <TableTab />}
      {here === 'calendar' && <CalendarTab />}
      {here === 'offices' && <OfficesTab />}
    </section>
  )
}
