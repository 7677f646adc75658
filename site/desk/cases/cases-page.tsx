import { type CaseState, caseStates } from '../../../shared/case/case.ts'
import { caseRoutes } from '../../../shared/contract/cases.ts'
import { placeName } from '../../../shared/place/division.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { DraftsWait } from '../frame/drafts/draft-note.tsx'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { placeText } from '../frame/place-text.ts'
import { usePages } from '../frame/use-pages.ts'
import { useWords } from '../frame/words.ts'
import { NewCasePage } from './case-editor.tsx'
import { CasePage } from './case-page.tsx'
import { caseStateKey } from './case-state.ts'
import { PublishingNotice } from './publishing-notice.tsx'

/** Cases by their state, a new one, or the one that the address names. */
export function CasesPage({ path }: { path: readonly string[] }) {
  const [name, state] = path
  if (name === 'new') return <NewCasePage />
  if (name !== undefined && name !== 'state') return <CasePage key={name} id={name} />
  return <CaseList state={caseStates.find((one) => one === state) ?? 'review'} />
}

/** The cases in one state, newest first: one's own office's, or for the province those of all, each with whose it is. */
function CaseList({ state }: { state: CaseState }) {
  const words = useWords()
  const { say, language } = words
  const { ask, me } = useDesk()
  const list = usePages(state, (cursor) => ask(caseRoutes.list, { query: { state, cursor } }))
  const all = me.office === PROVINCE
  const cases = list.pages.flatMap((page) => page.cases)
  return (
    <section class="desk-sheet flow" aria-labelledby="cases-title">
      <h1 id="cases-title">{say('cases.title')}</h1>
      <p class="hint">{say(all ? 'cases.list.all' : 'cases.list.own')}</p>
      <PublishingNotice />
      <StateTabs state={state} />
      {holds(me, 'drafter') && <DraftsWait />}
      {holds(me, 'drafter') && (
        <p class="acts">
          <a class="btn go small" href="#/cases/new">
            {say('tips.act.case')}
          </a>
        </p>
      )}
      <Waiting of={list.first} />
      {list.first.value && cases.length === 0 && <p class="hint">{say('cases.form.none')}</p>}
      <ul class="row-list">
        {cases.map((one) => (
          <li key={one.id}>
            <a href={`#/cases/${one.id}`}>{one.title}</a>
            <span class="hint">
              {placeName(one.division, language)}
              {all && `　${placeText(one.office, words)}`}
            </span>
          </li>
        ))}
      </ul>
      <Problem error={list.act.error} />
      {list.more && (
        <p class="acts">
          <Button disabled={list.act.busy} onClick={list.loadMore}>
            {say('tips.list.more')}
          </Button>
        </p>
      )}
    </section>
  )
}

function StateTabs({ state }: { state: CaseState }) {
  const { say } = useWords()
  return (
    <nav class="q-tabs" aria-label={say('cases.title')}>
      {caseStates.map((one) => (
        <a key={one} href={`#/cases/state/${one}`} {...(one === state && { 'aria-current': 'true' })}>
          {say(caseStateKey[one])}
        </a>
      ))}
    </nav>
  )
}
