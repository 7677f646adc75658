import { useState } from 'preact/hooks'
import { type CaseState, caseStates } from '../../../shared/case/case.ts'
import { type CaseListReply, caseRoutes } from '../../../shared/contract/cases.ts'
import { placeName } from '../../../shared/place/division.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useAct } from '../frame/use-act.ts'
import { useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'
import { caseStateKey } from './case-state.ts'

/** The cases in one state, newest first. */
export function CaseList({ state }: { state: CaseState }) {
  const { say, language } = useWords()
  const { ask, me } = useDesk()
  const load = (cursor?: string) => ask(caseRoutes.list, { query: { state, cursor } })
  const first = useLoad(state, () => load())
  const [later, setLater] = useState<{ state: CaseState; pages: readonly CaseListReply[] }>()
  const act = useAct()
  const pages = first.value ? [first.value, ...(later?.state === state ? later.pages : [])] : []
  const cases = pages.flatMap((page) => page.cases)
  const cursor = pages.at(-1)?.cursor
  return (
    <section class="desk-sheet flow" aria-labelledby="cases-title">
      <h1 id="cases-title">{say('cases.title')}</h1>
      <nav class="q-tabs" aria-label={say('cases.title')}>
        {caseStates.map((one) => (
          <a key={one} href={`#/cases/state/${one}`} {...(one === state && { 'aria-current': 'true' })}>
            {say(caseStateKey[one])}
          </a>
        ))}
      </nav>
      {holds(me, 'drafter') && (
        <p class="acts">
          <a class="btn go small" href="#/cases/new">
            {say('tips.act.case')}
          </a>
        </p>
      )}
      <Waiting of={first} />
      {first.value && cases.length === 0 && <p class="hint">{say('cases.form.none')}</p>}
      <ul class="case-rows">
        {cases.map((one) => (
          <li key={one.id}>
            <a href={`#/cases/${one.id}`}>{one.title}</a>
            <span class="hint">{placeName(one.division, language)}</span>
          </li>
        ))}
      </ul>
      <Problem error={act.error} />
      {cursor && (
        <p class="acts">
          <Button
            disabled={act.busy}
            onClick={() =>
              act.run(async () => setLater({ state, pages: [...pages.slice(1), await load(cursor)] }))
            }
          >
            {say('tips.list.more')}
          </Button>
        </p>
      )}
    </section>
  )
}
