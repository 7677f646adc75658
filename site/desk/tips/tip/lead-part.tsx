import { useState } from 'preact/hooks'
import * as z from 'zod'
import { addWorkdays } from '../../../../shared/calendar/workday.ts'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { targetDays } from '../../../../shared/deadline/targets.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import { isBarred } from '../../../../shared/tip/barred.ts'
import { isUndecided } from '../../../../shared/tip/due.ts'
import { readNumber } from '../../../../shared/value/typed-number.ts'
import { dateText } from '../../../text/date-text.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { DraftNote } from '../../frame/drafts/draft-note.tsx'
import { useDraft } from '../../frame/drafts/use-draft.ts'
import { Button } from '../../frame/form/button.tsx'
import { NumberField } from '../../frame/form/number-field.tsx'
import { useGuard } from '../../frame/personal/guard.ts'
import { GuardedForm } from '../../frame/personal/guarded.tsx'
import { WrittenField } from '../../frame/personal/written-field.tsx'
import { useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import type { LiveTip } from '../opened/use-tip.ts'

/** What only a lead decides: more time, once, and a reward for what proved true. */
export function LeadPart({ tip, live }: { tip: TipDetail; live: LiveTip }) {
  const { me } = useDesk()
  if (tip.destroyedOn || isBarred(tip, me.sub)) return null
  const leads = holds(me, 'lead') && tip.office === me.office
  const oversees = holds(me, 'citySupervisor') && tip.sealedTo.some(({ office }) => office === me.office)
  if (!leads && !oversees) return null
  const extended = tip.history.some(({ kind }) => kind === 'extended')
  const proven = tip.history.some(({ step }) => step === 'substantiate')
  return (
    <>
      {leads && !extended && isOpen(tip.state) && !isUndecided(tip.state) && (
        <Extension tip={tip} live={live} />
      )}
      {proven && !tip.reward && tip.state !== 'archived' && <RewardForm tip={tip} live={live} />}
    </>
  )
}

function Extension({ tip, live }: { tip: TipDetail; live: LiveTip }) {
  const { say, language } = useWords()
  const draft = useDraft(`tip/${tip.id}/extension`, z.string(), '')
  const reason = draft.entry
  const [tried, setTried] = useState(false)
  const guard = useGuard('block')
  const { day } = addWorkdays(tip.finishBy, targetDays('extend'))
  const short = reason.trim().length < 2
  const send = async () => {
    setTried(true)
    if (short) return
    const body = { version: tip.version, words: reason.trim() }
    if (await live.change(tipRoutes.extend, body)) draft.settle()
  }
  return (
    <details class="unfold">
      <summary {...keyOf('extend')}>{say('tips.extend.title')}</summary>
      <GuardedForm class="flow" guard={guard} onSubmit={() => void send()}>
        <p class="hint">{say('tips.extend.what', { date: dateText(day, language) })}</p>
        <ReasonBox reason={reason} problem={tried && short} onInput={draft.type} />
        <p class="acts">
          <Button submit disabled={live.act.busy}>
            {say('tips.extend.title')}
          </Button>
        </p>
      </GuardedForm>
      <DraftNote draft={draft} />
    </details>
  )
}

/** A reward as it is typed. */
const RewardEntry = z.object({ amount: z.string(), reason: z.string() })

function RewardForm({ tip, live }: { tip: TipDetail; live: LiveTip }) {
  const { say } = useWords()
  const draft = useDraft(`tip/${tip.id}/reward`, RewardEntry, { amount: '', reason: '' })
  const { amount, reason } = draft.entry
  const [tried, setTried] = useState(false)
  const guard = useGuard('block')
  const yuan = readNumber(amount)
  const wrong = yuan === undefined || yuan < 1 || yuan > 1_000_000
  const short = reason.trim().length < 2
  const send = async () => {
    setTried(true)
    if (wrong || short) return
    const body = { version: tip.version, amount: yuan, words: reason.trim() }
    if (await live.change(tipRoutes.reward, body)) draft.settle()
  }
  return (
    <details class="unfold">
      <summary {...keyOf('reward')}>{say('tips.reward.title')}</summary>
      <GuardedForm class="flow" guard={guard} onSubmit={() => void send()}>
        <p class="hint">{say('tips.reward.what')}</p>
        <NumberField
          label={say('tips.reward.amount')}
          value={amount}
          problem={tried && wrong ? say('tips.reward.wrong') : undefined}
          onInput={(next) => draft.type({ amount: next, reason })}
        />
        <ReasonBox
          reason={reason}
          problem={tried && short}
          onInput={(next) => draft.type({ amount, reason: next })}
        />
        <p class="acts">
          <Button submit disabled={live.act.busy}>
            {say('tips.reward.title')}
          </Button>
        </p>
      </GuardedForm>
      <DraftNote draft={draft} />
    </details>
  )
}

interface ReasonProps {
  readonly reason: string
  readonly problem: boolean
  readonly onInput: (reason: string) => void
}

function ReasonBox({ reason, problem, onInput }: ReasonProps) {
  const { say } = useWords()
  return (
    <WrittenField
      name="reason"
      label={say('tips.step.reason')}
      rows={2}
      maxLength={1000}
      value={reason}
      problem={problem ? say('tips.error.reason', { n: 2 }) : undefined}
      onInput={onInput}
    />
  )
}
