import { useState } from 'preact/hooks'
import { Case, type CaseState, caseStates } from '../../../shared/case/case.ts'
import { type CaseListReply, caseRoutes } from '../../../shared/contract/cases.ts'
import { placeName } from '../../../shared/place/division.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { DraftsWait } from '../frame/drafts/draft-note.tsx'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { placeText } from '../frame/place-text.ts'
import { useLanding } from '../frame/use-landing.ts'
import { useLookAgain } from '../frame/use-look-again.ts'
import { usePages } from '../frame/use-pages.ts'
import { useWords } from '../frame/words.ts'
import { type Fresh, NewCasePage } from './case-editor.tsx'
import { CasePage } from './case-page.tsx'
import { caseStateKey } from './case-state.ts'
import { LetterPage } from './letter-page.tsx'
import { NoSuchCase } from './no-such-case.tsx'
import { PublishingNotice } from './publishing-notice.tsx'

/** Cases by their state, a new one, or the one that the address names. */
export function CasesPage({ path }: { path: readonly string[] }) {
  const [name, state] = path
  const [saved, setSaved] = useState<{ readonly id: string; readonly fresh: Fresh }>()
  if (name === 'new') return <NewCasePage onSaved={(id, fresh) => setSaved({ id, fresh })} />
  const known = name === undefined || name === 'state' || Case.shape.id.safeParse(name).success
  if (!known) return <NoSuchCase id={name.slice(0, 40)} />
  if (name !== undefined && state === 'letter') return <LetterPage id={name} />
  if (name !== undefined && name !== 'state')
    return <CasePage key={name} id={name} fresh={saved?.id === name ? saved.fresh : undefined} />
  const list = [...views, 'failed' as const, ...caseStates].find((one) => one === state)
  return <CaseList list={list ?? 'waiting'} />
}

/** The cases in one state, newest first: one's own office's, or for the province those of all, each with whose it is. */
function CaseList({ list: chosen }: { list: List }) {
  const words = useWords()
  const { say, language } = words
  const { ask, me, here } = useDesk()
  const list = usePages(chosen, async (cursor): Promise<CaseListReply> => {
    if (chosen === 'failed') return { cases: [] }
    return ask(caseRoutes.list, { query: queryOf(chosen, cursor) })
  })
  useLookAgain(here, list.look)
  const title = useLanding<HTMLHeadingElement>('list')
  const all = me.office === PROVINCE
  const cases = list.pages.flatMap((page) => page.cases)
  return (
    <section class="desk-sheet flow" aria-labelledby="cases-title">
      <h1 id="cases-title" tabIndex={-1} ref={title}>
        {say('cases.title')}
      </h1>
      <p class="hint">{say(all ? 'cases.list.all' : 'cases.list.own')}</p>
      <PublishingNotice />
      <ListTabs list={chosen} onAgain={list.reload} />
      {holds(me, 'drafter') && <DraftsWait />}
      {holds(me, 'drafter') && (
        <p class="acts">
          <a class="btn go small" href="#/cases/new">
            {say('tips.act.case')}
          </a>
        </p>
      )}
      <Waiting of={list.first} />
      {list.first.value && cases.length === 0 && (
        <p class="hint">{say(chosen === 'failed' ? 'cases.tab.noneFailed' : 'cases.form.none')}</p>
      )}
      <ul class="row-list">
        {cases.map((one) => (
          <li key={one.id}>
            <a href={`#/cases/${one.id}`}>{one.title}</a>
            <span class="hint">
              {placeName(one.division, language)}
              {all && `　${placeText(one.office, words)}`}
              {chosen in listName && `　${say(caseStateKey[one.state])}`}
              {one.number !== undefined && `　${one.number}`}
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

/** Lists beside those of a state. */
const listName = { mine: 'cases.tab.mine', waiting: 'cases.tab.waiting', failed: 'cases.tab.failed' } as const
const views = ['waiting', 'mine'] as const
type List = CaseState | keyof typeof listName

function queryOf(list: Exclude<List, 'failed'>, cursor: string | undefined) {
  const view = views.find((one) => one === list)
  return view ? { view } : { state: list, cursor }
}

/** The lists there are; pressed again, the one that stands here is loaded anew. */
function ListTabs({ list, onAgain }: { list: List; onAgain: () => void }) {
  const { say } = useWords()
  const tabs: readonly List[] = [...views, 'failed', ...caseStates]
  return (
    <nav class="q-tabs" aria-label={say('cases.title')}>
      {tabs.map((one) => (
        <a
          key={one}
          href={`#/cases/state/${one}`}
          {...(one === list && { 'aria-current': 'true', onClick: onAgain })}
        >
          {say({ ...caseStateKey, ...listName }[one])}
        </a>
      ))}
    </nav>
  )
}
