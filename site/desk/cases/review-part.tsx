import { useEffect, useState } from 'preact/hooks'
import {
  checksOf,
  droppedOf,
  earlyNotice,
  type ReviewCheck,
  unlistedKept,
  waivedFirms,
} from '../../../shared/case/review-checks.ts'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import { dateText } from '../../text/date-text.ts'
import { SendBack } from '../frame/change/send-back.tsx'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { StillToRead } from '../frame/form/still-to-read.tsx'
import { useFirstFault } from '../frame/form/use-first-fault.ts'
import { useWords } from '../frame/words.ts'
import { StepProblem } from './step-problem.tsx'
import { readTime } from './typed-time.ts'
import type { LiveCase } from './use-case.ts'
import { refusedText } from './use-marks.ts'

interface Props {
  readonly live: LiveCase
  readonly reply: CaseReply
}

/** The second person's decision: publish, now or at a moment, or send back with a reason. */
export function ReviewPart({ live, reply }: Props) {
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
      <StepProblem live={live} at="review" />
      {may && (
        <>
          <Approval live={live} reply={reply} />
          <SendBack
            label="cases.review.return"
            missing="cases.review.error.reason"
            act="cases.form.sendBack"
            busy={busy}
            name={`case/${reply.case.id}/return`}
            mode="newsroom"
            refused={live.tried === 'return' ? refusedText(live.act.error, 'reason', say) : undefined}
            onReturn={(reason) => live.step(version, 'return', { reason })}
          />
        </>
      )}
    </section>
  )
}

/** What is wrong with the day and the time that were typed: both are said or neither, and the time as people write it. */
export function momentFaults({ day, time }: { day: string; time: string }): {
  day?: 'cases.embargo.half'
  time?: 'cases.embargo.half' | 'cases.embargo.wrong'
} {
  const typed = time.trim() !== ''
  if (typed && readTime(time) === undefined) return { time: 'cases.embargo.wrong' }
  if (typed && day === '') return { day: 'cases.embargo.half' }
  return day !== '' && !typed ? { time: 'cases.embargo.half' } : {}
}

/** What has to be read, item by item; ticks fall off when the text changes. What is missing is said where the button would be. */
function Approval({ live, reply }: Props) {
  const { say, language } = useWords()
  const { version } = reply.case
  const checks = checksOf(reply.case)
  const early = earlyNotice(reply.case)
  const [read, setRead] = useState<readonly ReviewCheck[]>([])
  const [at, setAt] = useState({ day: '', time: '' })
  const [sent, setSent] = useState({ day: '', time: '' })
  const [stops, setStops] = useState(0)
  const room = useFirstFault<HTMLDivElement>(stops)
  useEffect(() => setRead([]), [version])
  const toggle = (check: ReviewCheck) =>
    setRead((before) => (before.includes(check) ? before.filter((one) => one !== check) : [...before, check]))
  const approve = () => {
    setSent(at)
    if (Object.keys(momentFaults(at)).length > 0) return setStops(stops + 1)
    const publishAt = at.day === '' ? {} : { publishAt: `${at.day}T${readTime(at.time)}` }
    void live.step(version, 'approve', { read: [...read], ...publishAt })
  }
  // What was typed since is not what was wrong.
  const tried = sent === at
  const wrong = tried ? momentFaults(at) : {}
  const refused =
    tried && live.tried === 'approve' ? refusedText(live.act.error, 'publishAt', say) : undefined
  return (
    <>
      <fieldset class="flow">
        <legend>{say('cases.review.list')}</legend>
        {early && (
          <p class="notice err">
            {say('cases.review.early', {
              noticed: dateText(early.noticedOn, language),
              begun: dateText(early.begunOn, language),
            })}
          </p>
        )}
        {checks.map((check) => (
          <label key={check} class="check">
            <input type="checkbox" checked={read.includes(check)} onChange={() => toggle(check)} />
            <span>
              {say(`cases.check.${check}`)}
              {check === 'waived' &&
                say('cases.check.why', {
                  firms: waivedFirms(reply.case)
                    .map(({ name }) => name)
                    .join('、'),
                  reason: reply.case.fairness.waived ?? '',
                })}
              {check === 'unlisted' &&
                say('cases.check.these', {
                  firms: unlistedKept(reply.case).join('、'),
                })}
              {check === 'dropped' &&
                say('cases.check.these', {
                  firms: droppedOf(reply.case)
                    .map(({ name }) => name)
                    .join('、'),
                })}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="flow" ref={room}>
        <Field
          label={say('cases.embargo.day')}
          type="date"
          optional
          narrow
          value={at.day}
          problem={wrong.day ? say(wrong.day) : refused}
          onInput={(day) => setAt({ ...at, day })}
        />
        <Field
          label={say('cases.embargo.time')}
          hint={say('cases.embargo.how')}
          optional
          narrow
          value={at.time}
          problem={wrong.time && say(wrong.time)}
          onInput={(time) => setAt({ ...at, time })}
        />
      </div>
      <p class="acts">
        <Button look="stamp" disabled={live.act.busy || read.length < checks.length} onClick={approve}>
          {say('cases.review.approve')}
        </Button>
        <StillToRead left={checks.length - read.length} />
      </p>
    </>
  )
}
