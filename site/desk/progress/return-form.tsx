import { useState } from 'preact/hooks'
import { progressRoutes, type SubmissionsReply } from '../../../shared/contract/progress.ts'
import { placeName } from '../../../shared/place/division.ts'
import type { Submission } from '../../../shared/progress/submission.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { Form } from '../frame/form/form.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'

interface Props {
  readonly submission: Submission
  readonly live: Live<SubmissionsReply>
  readonly onDone: () => void
}

/** Sends a city's figures back, with what to change. */
export function ReturnForm({ submission, live, onDone }: Props) {
  const { say, language } = useWords()
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const { city, period, version } = submission
  const send = async () => {
    const written = reason.trim()
    setShort([...written].length < 2)
    if ([...written].length < 2) return
    const back = { params: { city, period }, body: { version, reason: written } }
    if (await live.change(progressRoutes.return, back)) onDone()
  }
  return (
    <Form class="flow step-form" onSubmit={() => void send()}>
      <Field
        label={say('progress.form.returnWhy', { city: placeName(city, language) })}
        rows={2}
        maxLength={500}
        value={reason}
        problem={short ? say('cases.review.error.reason') : undefined}
        onInput={setReason}
      />
      <p class="acts">
        <Button submit disabled={live.act.busy}>
          {say('progress.form.return')}
        </Button>
        <Button onClick={onDone}>{say('common.act.cancel')}</Button>
      </p>
    </Form>
  )
}
