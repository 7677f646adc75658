import type { ComponentChildren, VNode } from 'preact'
import { officeName } from '../../shared/office/office-name.ts'
import { dateText } from '../text/date-text.ts'
import { CalendarPage } from './calendar/calendar-page.tsx'
import { CasesPage } from './cases/cases-page.tsx'
import { ClaimsPage } from './claims/claims-page.tsx'
import { useDesk } from './frame/desk-context.ts'
import { Button } from './frame/form/button.tsx'
import { useWords } from './frame/words.ts'
import { HotlinePage } from './hotline/hotline-page.tsx'
import { NoticesPage } from './notices/notices-page.tsx'
import { OfficeKeysPage } from './office-keys/office-keys-page.tsx'
import { OfficesPage } from './offices/offices-page.tsx'
import { OverviewPage } from './overview/overview-page.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { ProgressPage } from './progress/progress-page.tsx'
import { RoutingPage } from './routing/routing-page.tsx'
import { type SectionName, sectionAt, sectionsOf, useHash } from './sections.ts'
import { TipsPage } from './tips/tips-page.tsx'

/** What an address says behind the section's name. */
interface At {
  readonly path: readonly string[]
  readonly query: URLSearchParams
}

const pages: Readonly<Record<SectionName, (at: At) => VNode>> = {
  tips: ({ path, query }) => <TipsPage path={path} query={query} />,
  overview: ({ path }) => <OverviewPage path={path} />,
  hotline: () => <HotlinePage />,
  claims: () => <ClaimsPage />,
  cases: ({ path }) => <CasesPage path={path} />,
  progress: ({ path }) => <ProgressPage path={path} />,
  routing: () => (
    <RulesSheet here="routing">
      <RoutingPage />
    </RulesSheet>
  ),
  calendar: () => (
    <RulesSheet here="calendar">
      <CalendarPage />
    </RulesSheet>
  ),
  offices: () => (
    <RulesSheet here="offices">
      <OfficesPage />
    </RulesSheet>
  ),
  notices: () => <NoticesPage />,
  people: ({ path }) => <PeoplePage path={path} />,
  'office-keys': ({ path }) => <OfficeKeysPage path={path} />,
}

/** The desk's head with its sections, and the section that the address names. */
export function DeskPage({ onLeave }: { onLeave: () => void }) {
  const { me } = useDesk()
  const { say, language } = useWords()
  const { path, query } = useHash()
  const [name, ...rest] = path
  const sections = sectionsOf(me)
  const here = sectionAt(sections, name)
  return (
    <>
      <header class="desk-bar">
        <p class="head-name">
          {say('desk.title')}
          <small>{officeName(me.office, language)}</small>
        </p>
        <nav class="nav" aria-label={say('desk.title')}>
          {sections
            .filter(({ under }) => under === undefined)
            .map((one) => (
              <a
                key={one.name}
                href={`#/${one.name}`}
                {...(one.name === (here?.under ?? here?.name) && { 'aria-current': 'page' })}
              >
                {say(one.label)}
              </a>
            ))}
        </nav>
        <Person onLeave={onLeave} />
      </header>
      {me.directoryEnds !== undefined && (
        <p class="notice" role="status">
          {say('officeKeys.ends', { date: dateText(me.directoryEnds, language) })}{' '}
          <a href="#/office-keys">{say('officeKeys.act.title')}</a>
        </p>
      )}
      {me.keysWait && (
        <p class="notice" role="status">
          {say('officeKeys.wait', { count: me.keysWait.count, n: me.keysWait.days })}{' '}
          <a href="#/office-keys">{say('officeKeys.sign')}</a>
        </p>
      )}
      {here ? pages[here.name]({ path: rest, query }) : <p class="notice">{say('desk.noSection')}</p>}
    </>
  )
}

/** Who is signed in, the state of the key, and the ways out. */
function Person({ onLeave }: { onLeave: () => void }) {
  const { me, identities, setIdentities } = useDesk()
  const { say } = useWords()
  const open = identities.length > 0
  return (
    <span class="desk-me hint">
      {me.name}
      <br />
      {me.keys.office.length > 0 && (
        <Button look="plain" disabled={!open} onClick={() => setIdentities([])}>
          {say(open ? 'desk.lock' : 'desk.locked')}
        </Button>
      )}
      <Button look="plain" onClick={onLeave}>
        {say('desk.signOut')}
      </Button>
    </span>
  )
}

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
function RulesSheet({ here, children }: RulesSheetProps) {
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
