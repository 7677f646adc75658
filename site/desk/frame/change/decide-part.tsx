import { useState } from 'preact/hooks'
import type { Change, ChangeStep } from '../../../../shared/change/change.ts'
import type { Day } from '../../../../shared/value/day.ts'
import { holds, useDesk } from '../desk-context.ts'
import { Button } from '../form/button.tsx'
import { Field } from '../form/field.tsx'
import { useWords } from '../words.ts'
import { SendBack } from './send-back.tsx'

interface Props {
  readonly change: Change
  readonly steps: readonly ChangeStep[]
  readonly busy: boolean
  /** First day that can be chosen; absent where an approval counts at once. */
  readonly notBefore?: Day
  /** What is being decided, as its drafts are named. */
  readonly name: string
  readonly onStep: (step: ChangeStep, more: { reason?: string; validFrom?: Day }) => Promise<unknown>
}

/** What may be done with a version that is handed in or approved: approve from a day, send back, withdraw. */
export function DecidePart({ change, steps, busy, notBefore, name, onStep }: Props) {
  const { say } = useWords()
  const { me } = useDesk()
  const self = change.state === 'review' && holds(me, 'approver') && !steps.includes('approve')
  return (
    <div class="flow review">
      {self && <p class="hint">{say('routing.self')}</p>}
      {steps.includes('approve') && (
        <ApprovePart busy={busy} notBefore={notBefore} onApprove={(more) => void onStep('approve', more)} />
      )}
      {steps.includes('return') && (
        <SendBack
          label="routing.returnReason"
          missing="refusal.reason"
          act="change.act.return"
          busy={busy}
          name={`${name}/return`}
          onReturn={(reason) => onStep('return', { reason })}
        />
      )}
      {steps.includes('withdraw') && (
        <p class="acts">
          <Button disabled={busy} onClick={() => void onStep('withdraw', {})}>
            {say('change.act.withdraw')}
          </Button>
        </p>
      )}
    </div>
  )
}

interface ApproveProps {
  readonly busy: boolean
  readonly notBefore: Day | undefined
  readonly onApprove: (more: { validFrom?: Day }) => void
}

function ApprovePart({ busy, notBefore, onApprove }: ApproveProps) {
  const { say } = useWords()
  const [validFrom, setValidFrom] = useState(notBefore ?? '')
  return (
    <>
      {notBefore !== undefined && (
        <Field
          label={say('routing.validFrom')}
          hint={say('routing.validFrom.hint')}
          type="date"
          narrow
          value={validFrom}
          onInput={setValidFrom}
        />
      )}
      <p class="acts">
        <Button
          look="stamp"
          disabled={busy}
          onClick={() => onApprove(notBefore === undefined ? {} : { validFrom })}
        >
          {say('change.act.approve')}
        </Button>
      </p>
    </>
  )
}
