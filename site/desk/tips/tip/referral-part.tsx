import { useState } from 'preact/hooks'
import * as z from 'zod'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { isBarred } from '../../../../shared/tip/barred.ts'
import type { Referral } from '../../../../shared/tip/tip.ts'
import { type Day, dayInShanghai, isDay } from '../../../../shared/value/day.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { DraftNote } from '../../frame/drafts/draft-note.tsx'
import { useDraft } from '../../frame/drafts/use-draft.ts'
import { Button } from '../../frame/form/button.tsx'
import { Field } from '../../frame/form/field.tsx'
import { Form } from '../../frame/form/form.tsx'
import { agencyName, awaitedText, referralText } from '../../frame/referral-text.ts'
import { useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import type { LiveTip } from '../opened/use-tip.ts'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
}

/** The agencies that must be told of such a tip, and whether they were. */
export function ReferralPart({ tip, live }: Props) {
  const { say } = useWords()
  if (tip.referrals.length === 0) return null
  return (
    <section aria-labelledby="referrals" class="flow">
      <div class="part-head">
        <h3 id="referrals">{say('tips.referralDuty')}</h3>
      </div>
      {tip.referrals.map((one) => (
        <ReferralLine key={one.agency} referral={one} tip={tip} live={live} />
      ))}
    </section>
  )
}

function ReferralLine({ referral, tip, live }: Props & { readonly referral: Referral }) {
  const words = useWords()
  const { me } = useDesk()
  const may =
    holds(me, 'handler', 'lead', 'citySupervisor') && tip.office === me.office && !isBarred(tip, me.sub)
  const { agency, notifiedOn, receivedOn } = referral
  const name = agencyName(agency, words.language)
  const awaited = receivedOn ? undefined : notifiedOn
  return (
    <div>
      <p>{referralText(referral, dayInShanghai(new Date()), words)}</p>
      {!notifiedOn && may && (
        <p class="acts">
          <Button
            disabled={live.act.busy}
            {...keyOf('told')}
            onClick={() => void live.change(tipRoutes.refer, { version: tip.version, agency })}
          >
            {words.say('tips.act.told', { agency: name })}
          </Button>
        </p>
      )}
      {awaited && <p class="hint">{awaitedText(awaited, agency, words)}</p>}
      {awaited && may && (
        <ReceiptForm tip={tip} live={live} referral={{ ...referral, notifiedOn: awaited }} agency={name} />
      )}
    </div>
  )
}

interface ReceiptFormProps {
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly referral: Referral & { readonly notifiedOn: Day }
  /** The agency's name. */
  readonly agency: string
}

/** An agency's answer as it is typed. */
const ReceiptEntry = z.object({ number: z.string(), day: z.string() })

/** Enters the answer by which an agency confirmed that it has what it was told. */
function ReceiptForm({ tip, live, referral, agency }: ReceiptFormProps) {
  const { say } = useWords()
  const today = dayInShanghai(new Date())
  const name = `tip/${tip.id}/received/${referral.agency}`
  const draft = useDraft(name, ReceiptEntry, { number: '', day: today })
  const { number, day } = draft.entry
  const [tried, setTried] = useState(false)
  const wrongDay = !isDay(day) || day < referral.notifiedOn || day > today
  const missing = number.trim() === ''
  const save = async () => {
    setTried(true)
    if (wrongDay || missing) return
    const received = { day, number: number.trim() }
    const body = { version: tip.version, agency: referral.agency, received }
    if (await live.change(tipRoutes.refer, body)) draft.settle()
  }
  return (
    <details class="unfold">
      <summary {...keyOf('told')}>{say('tips.received.title', { agency })}</summary>
      <Form class="flow" onSubmit={() => void save()}>
        <Field
          label={say('tips.received.number')}
          maxLength={100}
          value={number}
          problem={tried && missing ? say('tips.step.missing') : undefined}
          onInput={(next) => draft.type({ number: next, day })}
        />
        <Field
          label={say('tips.received.day')}
          type="date"
          narrow
          value={day}
          problem={tried && wrongDay ? say('tips.received.day.wrong') : undefined}
          onInput={(next) => draft.type({ number, day: next })}
        />
        <p class="acts">
          <Button submit disabled={live.act.busy}>
            {say('tips.received.title', { agency })}
          </Button>
        </p>
      </Form>
      <DraftNote draft={draft} />
    </details>
  )
}
