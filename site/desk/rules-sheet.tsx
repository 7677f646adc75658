import type { ComponentChildren } from 'preact'
import { useWords } from './frame/words.ts'

const tabs = [
  { name: 'routing', label: 'routing.tab.table' },
  { name: 'calendar', label: 'routing.tab.calendar' },
  { name: 'offices', label: 'routing.tab.offices' },
] as const

interface RulesSheetProps {
  readonly here: (typeof tabs)[number]['name']
  readonly children: ComponentChildren
}

/** The sheet of the rules that the province changes: who handles what, which days are worked, how offices are reached. */
export function RulesSheet({ here, children }: RulesSheetProps) {
  const { say } = useWords()
  return (
    <section class="desk-sheet flow" aria-labelledby="rules-title">
      <h1 id="rules-title">{tabs.map(({ name, label }) => name === here && say(label))}</h1>
      <nav class="q-tabs" aria-label={say('routing.title')}>
        {tabs.map(({ name, label }) => (
          <a key={name} href={`#/${name}`} {...(name === here && { 'aria-current': 'page' })}>
            {say(label)}
          </a>
        ))}
      </nav>
      {children}
    </section>
  )
}
