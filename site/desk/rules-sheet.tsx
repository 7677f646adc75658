import type { ComponentChildren } from 'preact'
import { useDesk } from './frame/desk-context.ts'
import { useWords } from './frame/words.ts'
import { sectionsOf } from './sections.ts'

const tabs = [
  { name: 'routing', label: 'routing.tab.table' },
  { name: 'calendar', label: 'routing.tab.calendar' },
  { name: 'offices', label: 'routing.tab.offices' },
  { name: 'templates', label: 'templates.title' },
  { name: 'campaigns', label: 'campaign.title' },
] as const

interface RulesSheetProps {
  readonly here: (typeof tabs)[number]['name']
  readonly children: ComponentChildren
}

/** The sheet of the rules: who handles what, which days are worked, how offices are reached, and an office's own ready texts. */
export function RulesSheet({ here, children }: RulesSheetProps) {
  const { say } = useWords()
  const { me } = useDesk()
  const mine = sectionsOf(me).map(({ name }) => name)
  return (
    <section class="desk-sheet flow" aria-labelledby="rules-title">
      <h1 id="rules-title">{tabs.map(({ name, label }) => name === here && say(label))}</h1>
      <nav class="q-tabs" aria-label={say('routing.title')}>
        {tabs
          .filter(({ name }) => mine.includes(name))
          .map(({ name, label }) => (
            <a key={name} href={`#/${name}`} {...(name === here && { 'aria-current': 'page' })}>
              {say(label)}
            </a>
          ))}
      </nav>
      {children}
    </section>
  )
}
