import { useState } from 'preact/hooks'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import type { Referral } from '../../../../shared/tip/tip.ts'
import { type Day, dayInShanghai, isDay } from '../../../../shared/value/day.ts'
import { Button } from '../../frame/form/button.tsx'
import { Field } from '../../frame/form/field.tsx'
import { Form } from '../../frame/form/form.tsx'
import { useWords } from '../../frame/words.ts'
import type { LiveTip } from '../opened/use-tip.ts'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly referral: Referral & { readonly toldOn: Day }
  /** The agency's name. */
  readonly agency: string
}

/** Enters the answer by which an agency confirmed that it has what it was told. */
export function ReceiptForm({ tip, live, referral, agency }: Props) {
  const { say } = useWords()
  const today = dayInShanghai(new Date())
  const [number, setNumber] = useState('')
  const [day, setDay] = useState(today)
  const [tried, setTried] = useState(false)
  const wrongDay = !isDay(day) || day < referral.toldOn || day > today
  const missing = number.trim() === ''
  const save = () => {
    setTried(true)
    if (wrongDay || missing) return
    const received = { day, number: number.trim() }
    void live.change(tipRoutes.refer, { version: tip.version, body: referral.body, received })
  }
  return (
    <details class="unfold">
      <summary>{say('tips.received.title', { body: agency })}</summary>
      <Form class="flow" onSubmit={() => save()}>
        <Field
          label={say('tips.received.number')}
          maxLength={100}
          autocomplete="off"
          value={number}
          problem={tried && missing ? say('tips.step.missing') : undefined}
          onInput={setNumber}
        />
        <Field
          label={say('tips.received.day')}
          type="date"
          narrow
          value={day}
          problem={tried && wrongDay ? say('tips.received.day.wrong') : undefined}
          onInput={setDay}
        />
        <p class="acts">
          <Button submit disabled={live.act.busy}>
            {say('tips.received.title', { body: agency })}
          </Button>
        </p>
      </Form>
    </details>
  )
}
