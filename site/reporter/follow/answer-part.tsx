import { useEffect, useRef, useState } from 'preact/hooks'
import { DISPUTE_LENGTH } from '../../../shared/follow/message-length.ts'
import { questionOf, ratings } from '../../../shared/follow/question.ts'
import { untilText } from '../../../shared/follow/say-parts.ts'
import { cleanText } from '../../../shared/value/clean-text.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { privateProps } from '../../text/private-field.ts'
import { shownOfficeName } from '../office-name.ts'
import { say } from '../texts.ts'
import { ActButton, Trouble } from './act-button.tsx'
import { type Held, sendAnswer } from './send-answer.ts'
import { today } from './today.ts'
import { voice } from './voice.ts'

/** Asks whether the outcome is right, while it may still be said; shows what was said. */
export function AnswerPart({ held }: { readonly held: Held }) {
  const question = questionOf(held.open.opened.tip, today())
  const [part, setPart] = useState<'asked' | 'why' | 'away'>('asked')
  const asks = question === 'verify' || question === 'dispute'
  const hidden = question === 'none' || part === 'away'
  return (
    <section class="read flow" id="answer" aria-label={say('follow.verify.question')} hidden={hidden}>
      {!hidden && !asks && <Said held={held} rated={question === 'rated'} />}
      {!hidden && asks && part === 'why' && <DisputeForm held={held} back={() => setPart('asked')} />}
      {!hidden && asks && part === 'asked' && (
        <Ask
          held={held}
          closed={question === 'verify'}
          why={() => setPart('why')}
          away={() => setPart('away')}
        />
      )}
    </section>
  )
}

interface AskProps {
  readonly held: Held
  readonly closed: boolean
  readonly why: () => void
  readonly away: () => void
}

function Ask({ held, closed, why, away }: AskProps) {
  const [trouble, setTrouble] = useState('')
  const until = untilText(voice, held.open.opened.tip)
  return (
    <>
      {closed && <h2>{say('follow.verify.question')}</h2>}
      <p class="hint">{closed ? `${say('follow.verify.safe')} ${until}` : until}</p>
      {closed ? (
        <p class="acts">
          <ActButton
            text={say('follow.verify.fixed')}
            act={() => sendAnswer(held, { verdict: 'confirmed' })}
            ended={setTrouble}
          />
          <button class="btn" type="button" onClick={why}>
            {say('follow.verify.still')}
          </button>
          <button class="btn" type="button" onClick={away}>
            {say('follow.verify.unknown')}
          </button>
        </p>
      ) : (
        <p class="acts">
          <button class="btn" type="button" onClick={why}>
            {say('follow.dispute.action')}
          </button>
        </p>
      )}
      <Trouble text={trouble} />
    </>
  )
}

function Said({ held, rated }: { readonly held: Held; readonly rated: boolean }) {
  const [trouble, setTrouble] = useState('')
  if (rated) {
    return (
      <>
        <p>{say('follow.answer.said')}</p>
        <p class="hint">{say('follow.rate.thanks')}</p>
      </>
    )
  }
  return (
    <>
      <p>{say('follow.answer.said')}</p>
      <h2>{say('follow.rate.question')}</h2>
      <p class="acts">
        {ratings.map((rating) => (
          <ActButton
            key={rating}
            text={say(`follow.rate.${rating}`)}
            act={() => sendAnswer(held, { verdict: 'confirmed', rating })}
            ended={setTrouble}
          />
        ))}
      </p>
      <p class="hint">{say('follow.rate.note')}</p>
      <Trouble text={trouble} />
    </>
  )
}

/** A dispute says in a sentence what is wrong: sealed, like every message. */
function DisputeForm({ held, back }: { readonly held: Held; readonly back: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [empty, setEmpty] = useState<boolean>()
  const [trouble, setTrouble] = useState('')
  useEffect(() => field.current?.focus(), [])
  const send = async () => {
    const text = cleanText(field.current?.value ?? '')
    setEmpty(text === '')
    if (text !== '') return sendAnswer(held, { verdict: 'disputed', text })
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
          maxLength={DISPUTE_LENGTH}
          {...privateProps}
          aria-describedby="dispute-help"
          aria-invalid={empty}
        />
      </div>
      <p class="hint">{say('follow.dispute.sent.after', { upper })}</p>
      <p class="acts">
        <ActButton class="btn go" text={say('follow.dispute.send')} act={send} ended={setTrouble} />
        <button class="btn" type="button" onClick={back}>
          {say('common.act.cancel')}
        </button>
      </p>
      <Trouble text={trouble} />
    </>
  )
}
