import type { ComponentChildren, VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { officeName } from '../../shared/office/office-name.ts'
import { dateText } from '../text/date-text.ts'
import { CalendarPage } from './calendar/calendar-page.tsx'
import { CampaignsPage } from './campaigns/campaigns-page.tsx'
import { CasesPage } from './cases/cases-page.tsx'
import { ClaimsPage } from './claims/claims-page.tsx'
import { DeskBar } from './frame/bar.tsx'
import { useDesk } from './frame/desk-context.ts'
import { Button } from './frame/form/button.tsx'
import { useLanding } from './frame/use-landing.ts'
import { useWords } from './frame/words.ts'
import { HotlinePage } from './hotline/hotline-page.tsx'
import { NoticesPage } from './notices/notices-page.tsx'
import { OfficeKeysPage } from './office-keys/office-keys-page.tsx'
import { OfficesPage } from './offices/offices-page.tsx'
import { OverviewPage } from './overview/overview-page.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { ProgressPage } from './progress/progress-page.tsx'
import { ProgressReportsPage } from './progress-reports/progress-reports-page.tsx'
import { RoutingPage } from './routing/routing-page.tsx'
import { RulesSheet } from './rules-sheet.tsx'
import { type Section, type SectionName, sectionAt, sectionsOf, useHash } from './sections.ts'
import { TemplatesPage } from './templates/templates-page.tsx'
import { FindBox } from './tips/queue/find-box.tsx'
import { TipsPage } from './tips/tips-page.tsx'

/** What an address says behind the section's name. */
interface At {
  readonly path: readonly string[]
  readonly query: URLSearchParams
  /** What was typed to find a tip; of what stands in letters it is never part of an address. */
  readonly find: string
}

const pages: Readonly<Record<SectionName, (at: At) => VNode>> = {
  tips: ({ path, query, find }) => <TipsPage path={path} query={query} find={find} />,
  overview: ({ path }) => <OverviewPage path={path} />,
  hotline: () => <HotlinePage />,
  claims: () => <ClaimsPage />,
  cases: ({ path }) => <CasesPage path={path} />,
  progress: ({ path }) => <ProgressPage path={path} />,
  'progress-reports': ({ path }) => <ProgressReportsPage path={path} />,
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
  campaigns: ({ path }) => (
    <RulesSheet here="campaigns">
      <CampaignsPage path={path} />
    </RulesSheet>
  ),
  templates: () => (
    <RulesSheet here="templates">
      <TemplatesPage />
    </RulesSheet>
  ),
  notices: () => <NoticesPage />,
  people: ({ path }) => <PeoplePage path={path} />,
  'office-keys': ({ path }) => <OfficeKeysPage path={path} />,
}

interface DeskProps {
  /** What is said about the sign-in, above everything else. */
  readonly notice: ComponentChildren
  /** Nobody touched it for long: what is on the screen is covered, and nothing of it lost. */
  readonly away: boolean
  readonly onLeave: () => void
}

/** The desk's head with its sections, and the section that the address names. */
export function DeskPage({ notice, away, onLeave }: DeskProps) {
  const { me, drafts } = useDesk()
  const { say, language } = useWords()
  const { path, query } = useHash()
  const [unsaved, setUnsaved] = useState(false)
  const leave = async () => {
    await drafts.flush()
    if (drafts.unsaved()) setUnsaved(true)
    else onLeave()
  }
  const [find, setFind] = useState('')
  const [name, ...rest] = path
  const sections = sectionsOf(me)
  const here = sectionAt(sections, name)
  const tips = sections.some((one) => one.name === 'tips')
  const moved = useMoves(path.join('/'))
  const main = useLanding<HTMLElement>(moved)
  return (
    <div class={here?.name === 'tips' && !away ? 'console still' : 'console'}>
      <DeskBar home="#/" office={officeName(me.office, language)} hidden={away}>
        <Sections sections={sections} here={here} />
        {tips && <FindBox value={find} onInput={setFind} />}
        <Person onLeave={() => void leave()} />
      </DeskBar>
      {notice}
      {unsaved && <LeaveNotice onLeave={onLeave} onStay={() => setUnsaved(false)} />}
      {!away && <AdministratorNotices />}
      <main
        id="main"
        class="desk-main"
        tabIndex={-1}
        hidden={away}
        ref={main}
        aria-label={here && say(here.label)}
      >
        {here ? pages[here.name]({ path: rest, query, find }) : <NoSection sections={sections} name={name} />}
      </main>
    </div>
  )
}

/** How often the address became another one since the desk was opened; undefined before it first did. */
function useMoves(address: string): number | undefined {
  const last = useRef({ address, moves: 0 })
  if (last.current.address !== address) last.current = { address, moves: last.current.moves + 1 }
  return last.current.moves || undefined
}

/** More sections than the first stand beside the search and the name only on a wide screen, more than the second on the widest. */
const [MANY, MOST] = [5, 8]

function Sections({ sections, here }: { sections: readonly Section[]; here: Section | undefined }) {
  const { say } = useWords()
  const top = sections.filter(({ under }) => under === undefined)
  const size = top.length > MOST ? 'nav many most' : top.length > MANY ? 'nav many' : 'nav'
  return (
    <nav class={size} aria-label={say('desk.title')}>
      {top.map((one) => (
        <a
          key={one.name}
          href={`#/${one.name}`}
          {...(one.name === (here?.under ?? here?.name) && { 'aria-current': 'page' })}
        >
          {say(one.label)}
        </a>
      ))}
    </nav>
  )
}

/** Signing out would lose words: whoever wrote them decides. */
function LeaveNotice({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  const { say } = useWords()
  return (
    <div class="notice err" role="alert">
      <p>{say('desk.leave.unsaved')}</p>
      <p class="acts">
        <Button onClick={onStay}>{say('desk.leave.stay')}</Button>
        <Button look="plain" onClick={onLeave}>
          {say('desk.leave.go')}
        </Button>
      </p>
    </div>
  )
}

/** What an administrator must see to, with the way there. */
function AdministratorNotices() {
  const { me } = useDesk()
  const { say, language } = useWords()
  return (
    <>
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
      {me.aside && (
        <p class="notice" role="status">
          {say('desk.aside', { count: me.aside.count, n: me.aside.unreadable })}
        </p>
      )}
    </>
  )
}

/** Nothing to do here at all, or an address that leads nowhere, with the way on. */
function NoSection({ sections, name }: { sections: readonly Section[]; name: string | undefined }) {
  const { say } = useWords()
  const [first] = sections
  if (!first) return <p class="notice">{say('desk.noSection')}</p>
  if (name === 'templates') return <p class="notice">{say('templates.leadOnly')}</p>
  return (
    <div class="notice err" role="alert">
      <h1>{say('desk.noPage', { name: name ?? '' })}</h1>
      <p>{say('desk.noPage.why')}</p>
      <p class="acts">
        <a class="btn small" href={`#/${first.name}`}>
          {say('desk.noPage.on', { section: say(first.label) })}
        </a>
      </p>
    </div>
  )
}

/** Who is signed in, the state of the key, and the ways out. */
function Person({ onLeave }: { onLeave: () => void }) {
  const { me, open, drafts, setIdentities } = useDesk()
  const { say } = useWords()
  const lock = () => {
    // What is on its way goes out under the key that was open.
    void drafts.flush()
    setIdentities([])
    // The button works no more: the focus stays on the page's matter.
    document.getElementById('main')?.focus()
  }
  return (
    <div class="desk-me">
      <span title={me.name}>{me.name}</span>
      {me.keys.member !== undefined && (
        <Button look="plain" disabled={!open} onClick={lock}>
          {say(open ? 'desk.lock' : 'desk.locked')}
        </Button>
      )}
      <Button look="plain" onClick={onLeave}>
        {say('desk.signOut')}
      </Button>
    </div>
  )
}
