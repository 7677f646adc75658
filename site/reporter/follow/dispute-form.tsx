import { useEffect, useRef, useState } from 'preact/hooks'
import { cleanText } from '../../../shared/tip/clean-text.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { shownOfficeName } from '../office-name.ts'
import { say } from '../texts.ts'
import { ActButton, Trouble } from './act-button.tsx'
import { type Held, sendDispute } from './send-answer.ts'

/** A dispute says in a sentence what is wrong: sealed, like every message. */
export function DisputeForm({ held, back }: { readonly held: Held; readonly back: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [empty, setEmpty] = useState<boolean>()
  const [trouble, setTrouble] = useState('')
  useEffect(() => field.current?.focus(), [])
  const send = async () => {
    const text = cleanText(field.current?.value ?? '')
    setEmpty(text === '')
    if (text !== '') return sendDispute(held, text)
    field.current?.focus()
    return say('follow.dispute.error.empty')
  }
  const upper = shownOfficeName(held.open.opened.tip.upper ?? PROVINCE)
  return (
    <>
      <div class="field">
        <label for="dispute">{say('follow.dispute.question')}</label>
        <span class="hint" id="dispute-help">
          {say('follow.dispute.help')}
        </span>
        <textarea
          class="input"
          id="dispute"
          ref={field}
          rows={3}
          maxLength={1000}
          aria-describedby="dispute-help"
          aria-invalid={empty}
        />
      </div>
      <p class="hint">{say('follow.dispute.sent.after', { upper })}</p>
      <p class="acts">
        <ActButton class="btn go" text={say('follow.msg.send')} act={send} ended={setTrouble} />
        <button class="btn" type="button" onClick={back}>
          {say('common.act.cancel')}
        </button>
      </p>
      <Trouble text={trouble} />
    </>
  )
}
