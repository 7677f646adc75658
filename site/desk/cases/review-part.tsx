import type { CaseReply } from '../../../shared/contract/cases.ts'
import { SendBack } from '../frame/change/send-back.tsx'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { type Say, useWords } from '../frame/words.ts'
import { namesOf } from './case-entry.ts'
import type { LiveCase } from './use-case.ts'

/** The second person's decision: publish, or send back with a reason. */
export function ReviewPart({ live, reply }: { live: LiveCase; reply: CaseReply }) {
  const { say } = useWords()
  const { me } = useDesk()
  const { state, version } = reply.case
  if (state !== 'review') return null
  const may = reply.steps.includes('approve')
  const { busy } = live.act
  return (
    <section aria-labelledby="review" class="flow review">
      <h2 id="review">{say('cases.review.title')}</h2>
      {!may && <p class="hint">{say(holds(me, 'approver') ? 'cases.review.self' : 'cases.state.review')}</p>}
      <ReviewProblem live={live} />
      {may && (
        <>
          <p>{say('cases.review.list')}</p>
          <p class="acts">
            <Button look="stamp" disabled={busy} onClick={() => void live.step(version, 'approve')}>
              {say('cases.review.approve')}
            </Button>
          </p>
          <SendBack
            label="cases.review.return"
            missing="cases.review.error.reason"
            act="cases.form.sendBack"
            busy={busy}
            name={`case/${reply.case.id}/return`}
            onReturn={(reason) => live.step(version, 'return', { reason })}
          />
        </>
      )}
    </section>
  )
}

function ReviewProblem({ live }: { live: LiveCase }) {
  const { say } = useWords()
  const { theirs, loaded, forget, act } = live
  const faults = namesOf(act.error)
  if (!theirs) {
    return (
      <Problem error={act.error}>
        {faults.length > 0 && <p>{faults.map((name) => boxName(name, say)).join('、')}</p>}
      </Problem>
    )
  }
  const showTheirs = () => {
    loaded.set(theirs)
    forget()
    act.clear()
  }
  return (
    <p class="notice err" role="alert">
      {say('cases.review.changed')}
      <Button look="plain" onClick={showTheirs}>
        {say('desk.reload')}
      </Button>
    </p>
  )
}

/** What a box of the form is called, by the name that a refusal gives it: `problems.2`, `firms.0.creditCode`. */
export function boxName(name: string, say: Say): string {
  const [first = '', at] = name.split('.')
  const names: Readonly<Record<string, string>> = {
    title: say('cases.form.title'),
    basics: say('page.case.basics'),
    problems: say('cases.form.problem', { n: Number(at ?? 0) + 1 }),
    measures: say('page.case.measures'),
    reply: say('cases.letter.replyLabel'),
    project: say('page.case.project'),
    basis: say('page.case.basis'),
    timeline: say('cases.timeline'),
    firms: say('page.case.firm'),
    documents: say('page.case.documents'),
  }
  return names[first] ?? name
}
