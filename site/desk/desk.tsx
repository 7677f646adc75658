import { officeName } from '../../shared/office/office-name.ts'
import { CasesPage } from './cases/cases-page.tsx'
import { ClaimsPage } from './claims/claims-page.tsx'
import { useDesk } from './frame/desk-context.ts'
import { useHash } from './frame/hash-route.ts'
import { Person } from './frame/person.tsx'
import { useWords } from './frame/words.ts'
import { HotlinePage } from './hotline/hotline-page.tsx'
import { NoticesPage } from './notices/notices-page.tsx'
import { KeysPage } from './office-keys/keys-page.tsx'
import { OverviewPage } from './overview/overview-page.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { ProgressPage } from './progress/progress-page.tsx'
import { RoutingPage } from './routing/routing-page.tsx'
import { sectionsOf } from './sections.ts'
import { TipsPage } from './tips/tips-page.tsx'

/** The desk's head with its sections, and the section that the address names. */
export function Frame({ onLeave }: { onLeave: () => void }) {
  const { me } = useDesk()
  const { say, language } = useWords()
  const { path, query } = useHash()
  const [name, ...rest] = path
  const sections = sectionsOf(me)
  const here = sections.find((one) => one.name === name) ?? sections[0]
  return (
    <>
      <header class="desk-bar">
        <p class="head-name">
          {say('desk.title')}
          <small>{officeName(me.unit, language)}</small>
        </p>
        <nav class="nav" aria-label={say('desk.title')}>
          {sections.map((one) => (
            <a key={one.name} href={`#/${one.name}`} {...(one === here && { 'aria-current': 'page' })}>
              {say(one.label)}
            </a>
          ))}
        </nav>
        <Person onLeave={onLeave} />
      </header>
      {here?.name === 'tips' && <TipsPage path={rest} query={query} />}
      {here?.name === 'overview' && <OverviewPage path={rest} />}
      {here?.name === 'claims' && <ClaimsPage />}
      {here?.name === 'hotline' && <HotlinePage />}
      {here?.name === 'cases' && <CasesPage path={rest} />}
      {here?.name === 'progress' && <ProgressPage path={rest} />}
      {here?.name === 'routing' && <RoutingPage path={rest} />}
      {here?.name === 'notices' && <NoticesPage />}
      {here?.name === 'people' && <PeoplePage path={rest} />}
      {here?.name === 'keys' && <KeysPage path={rest} />}
      {!here && <p class="notice">{say('desk.noSection')}</p>}
    </>
  )
}
