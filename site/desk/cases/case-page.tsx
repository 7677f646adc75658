import { holds, useDesk } from '../frame/desk-context.ts'
import { Waiting } from '../frame/form/waiting.tsx'
import { useWords } from '../frame/words.ts'
import { CaseEditor } from './case-editor.tsx'
import { CaseEvents } from './case-events.tsx'
import { caseStateKey } from './case-state.ts'
import { PublishWatch } from './publish-watch.tsx'
import { ReadingView } from './reading-view.tsx'
import { ReviewPart } from './review-part.tsx'
import { useCase } from './use-case.ts'

/** One case: to write on while it is a draft, else to read and decide on. */
export function CasePage({ id }: { id: string }) {
  const { say } = useWords()
  const { me } = useDesk()
  const live = useCase(id)
  const reply = live.loaded.value
  if (!reply) return <Waiting of={live.loaded} />
  const one = reply.case
  const writable = (one.state === 'draft' || one.state === 'returned') && holds(me, 'drafter')
  return (
    <section class="desk-sheet flow">
      <p class="back-to-list always">
        <a href={`#/cases/state/${one.state}`}>{say('cases.title')}</a>
      </p>
      <p class="state">{say(caseStateKey[one.state])}</p>
      {(one.state === 'approved' || one.state === 'published') && (
        <PublishWatch one={one} onPublished={live.loaded.reload} />
      )}
      {writable ? (
        <CaseEditor key={one.id} live={live} reply={reply} />
      ) : (
        <>
          <ReviewPart live={live} reply={reply} />
          <ReadingView one={one} />
        </>
      )}
      <CaseEvents history={one.history} />
    </section>
  )
}
