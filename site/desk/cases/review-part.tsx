import { useState } from 'preact/hooks'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useWords } from '../frame/words.ts'
import { namesOf } from './check-entry.ts'
import type { LiveCase } from './use-case.ts'

/** The second person's decision: publish, or send back with a reason. */
export function ReviewPart({ live, reply }: { live: LiveCase; reply: CaseReply }) {
  const { say } = useWords()
  const { me } = useDesk()
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const one = reply.case
  if (one.state !== 'review') return null
  const may = reply.steps.includes('approve')
  const back = async () => {
    const written = reason.trim()
    setShort(written === '')
    if (written !== '') await live.step(one.version, 'return', written)
  }
  const faults = namesOf(live.act.error)
  return (
    <section aria-labelledby="review" class="flow review">
      <h2 id="review">{say('cases.review.title')}</h2>
      {!may && <p class="hint">{say(holds(me, 'approver') ? 'cases.review.self' : 'cases.state.review')}</p>}
      {live.theirs && (
        <p class="notice err" role="alert">
          {say('cases.review.changed')}
          <Button
            look="plain"
            onClick={() => {
              if (live.theirs) live.loaded.set(live.theirs)
              live.forget()
              live.act.clear()
            }}
          >
            {say('desk.reload')}
          </Button>
        </p>
      )}
      {!live.theirs && (
        <Problem error={live.act.error}>
          {faults.length > 0 && <p>{faults.map((name) => fieldName(name)).join('、')}</p>}
        </Problem>
      )}
      {may && (
        <>
          <p>{say('cases.review.list')}</p>
          <p class="acts">
            <Button look="stamp" disabled={live.act.busy} onClick={() => live.step(one.version, 'approve')}>
              {say('cases.review.approve')}
            </Button>
          </p>
          <Field
            label={say('cases.review.return')}
            rows={2}
            maxLength={1000}
            value={reason}
            problem={short ? say('cases.review.error.reason') : undefined}
            onInput={setReason}
          />
          <p class="acts">
            <Button disabled={live.act.busy} onClick={back}>
              {say('cases.form.sendBack')}
            </Button>
          </p>
        </>
      )}
    </section>
  )

  function fieldName(name: string): string {
    const [first = '', at] = name.split('.')
    const names: Readonly<Record<string, string>> = {
      title: say('cases.form.title'),
      basics: say('page.case.basics'),
      problems: say('cases.form.problem', { n: Number(at ?? 0) + 1 }),
      measures: say('page.case.measures'),
      statement: say('cases.letter.replyLabel'),
      firm: say('page.case.firm'),
      documents: say('page.case.documents'),
    }
    return names[first] ?? name
  }
}
