import { useEffect, useState } from 'preact/hooks'
import * as z from 'zod'
import { indicators } from '../../../shared/campaign/campaign.ts'
import { progressRoutes, type SubmissionsReply } from '../../../shared/contract/progress.ts'
import { cities, placeName } from '../../../shared/place/division.ts'
import { ProgressEdition } from '../../../shared/progress/public-progress.ts'
import type { Submission } from '../../../shared/progress/submission.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { DraftNote } from '../frame/drafts/draft-note.tsx'
import { useDraft } from '../frame/drafts/use-draft.ts'
import { Button } from '../frame/form/button.tsx'
import { Done } from '../frame/form/done.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useGuard } from '../frame/personal/guard.ts'
import { GuardedForm } from '../frame/personal/guarded.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import type { Live } from '../frame/use-live.ts'
import { watchPublic } from '../frame/watch-public.ts'
import { useWords } from '../frame/words.ts'
import { CityRow } from './city-row.tsx'

/** All cities' figures of a period; the province sends some back and publishes. */
export function ProvinceOverview({ live, reply }: { live: Live<SubmissionsReply>; reply: SubmissionsReply }) {
  const { say, language } = useWords()
  const [returning, setReturning] = useState<string>()
  const chosen = reply.submissions.find(({ city }) => city === returning)
  return (
    <>
      <section class="scroll" aria-label={say('progress.form.state')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say('page.progress.city')}</th>
              <th scope="col">{say('progress.form.state')}</th>
              {indicators.map((one) => (
                <th key={one.id} scope="col" class="r wrap-head">
                  {one[language]}
                </th>
              ))}
              <th scope="col">{say('progress.form.act')}</th>
            </tr>
          </thead>
          <tbody>
            {cities.map((city) => (
              <CityRow
                key={city.code}
                name={city[language]}
                dueOn={reply.dueOn}
                submission={reply.submissions.find((one) => one.city === city.code)}
                onReturn={() => setReturning(city.code)}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p class="hint">{say('data.cell.missingHelp')}</p>
      <Problem error={live.act.error} />
      {chosen && (
        <ReturnForm
          key={chosen.city}
          submission={chosen}
          live={live}
          onDone={() => setReturning(undefined)}
        />
      )}
      <PublishPeriod live={live} reply={reply} />
    </>
  )
}

interface ReturnProps {
  readonly submission: Submission
  readonly live: Live<SubmissionsReply>
  readonly onDone: () => void
}

/** Sends a city's figures back, with what to change. */
function ReturnForm({ submission, live, onDone }: ReturnProps) {
  const { say, language } = useWords()
  const { city, period, version } = submission
  const draft = useDraft(`progress/${period}/${city}/return`, z.string(), '')
  const reason = draft.entry
  const [short, setShort] = useState(false)
  const guard = useGuard('ask')
  const send = async () => {
    const written = reason.trim()
    setShort([...written].length < 2)
    if ([...written].length < 2) return
    const back = { params: { city, period }, body: { version, reason: written } }
    if (!(await live.change(progressRoutes.return, back))) return
    draft.settle()
    onDone()
  }
  return (
    <>
      <GuardedForm class="flow step-form" guard={guard} onSubmit={() => void send()}>
        <WrittenField
          name="reason"
          label={say('progress.form.returnWhy', { city: placeName(city, language) })}
          rows={2}
          maxLength={500}
          value={reason}
          problem={short ? say('cases.review.error.reason') : undefined}
          onInput={draft.type}
        />
        <p class="acts">
          <Button submit disabled={live.act.busy}>
            {say('progress.form.return')}
          </Button>
          <Button onClick={onDone}>{say('common.act.cancel')}</Button>
        </p>
      </GuardedForm>
      <DraftNote draft={draft} />
    </>
  )
}

/** Publishes a period and says when it is there for everyone. */
function PublishPeriod({ live, reply }: { live: Live<SubmissionsReply>; reply: SubmissionsReply }) {
  const { say, language } = useWords()
  const { me } = useDesk()
  const [there, setThere] = useState(0)
  const [late, setLate] = useState(false)
  const { period, edition, submissions } = reply
  const handedIn = submissions.filter(({ state }) => state === 'submitted').length
  useEffect(() => {
    if (edition === 0) return
    const isNew = (body: unknown) => {
      const found = ProgressEdition.safeParse(body)
      return found.success && found.data.edition >= edition
    }
    const heard = { onThere: () => setThere(edition), onLate: () => setLate(true) }
    return watchPublic(`/data/progress/${period}.json`, isNew, heard)
  }, [period, edition])
  const path = `${language === 'en' ? '/en' : ''}/progress/`
  return (
    <div class="flow">
      {edition > 0 && there === edition && (
        <Done>
          {say('cases.state.published')}　{say('page.case.edition', { n: edition })}　
          <a href={path}>{path}</a>
        </Done>
      )}
      {edition > 0 && there !== edition && (
        <p class={late ? 'notice err' : 'notice'} role="status">
          {say(late ? 'cases.publish.error' : 'cases.publish.going')}
        </p>
      )}
      {holds(me, 'approver') && (
        <>
          <p>{say('progress.form.summary', { n: handedIn, missing: cities.length - handedIn })}</p>
          <p class="acts">
            <Button
              look="stamp"
              disabled={live.act.busy || handedIn === 0}
              onClick={() => live.change(progressRoutes.publish, { params: { period }, body: { edition } })}
            >
              {say(edition === 0 ? 'cases.review.approve' : 'progress.form.again')}
            </Button>
          </p>
        </>
      )}
    </div>
  )
}
