import { useState } from 'preact/hooks'
import type { Change, ChangeStep } from '../../../../shared/change/change.ts'
import { holds, useDesk } from '../desk-context.ts'
import { Button } from '../form/button.tsx'
import { Field } from '../form/field.tsx'
import { useWords } from '../words.ts'

interface Props {
  readonly change: Change
  readonly steps: readonly ChangeStep[]
  readonly busy: boolean
  /** First day that can be chosen; absent where an approval counts at once. */
  readonly notBefore?: string
  readonly onStep: (step: ChangeStep, more: { reason?: string; validFrom?: string }) => void
}

/** What may be done with a version that is handed in or approved: approve from a day, send back, withdraw. */
export function DecidePart({ change, steps, busy, notBefore, onStep }: Props) {
  const { say } = useWords()
  const { me } = useDesk()
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const [validFrom, setValidFrom] = useState(notBefore ?? '')
  const self = change.state === 'review' && holds(me, 'approver') && !steps.includes('approve')
  const back = () => {
    setShort(reason.trim() === '')
    if (reason.trim() !== '') onStep('return', { reason: reason.trim() })
  }
  return (
    <div class="flow review">
      {self && <p class="hint">{say('routing.self')}</p>}
      {steps.includes('approve') && (
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
              onClick={() => onStep('approve', notBefore === undefined ? {} : { validFrom })}
            >
              {say('change.act.approve')}
            </Button>
          </p>
        </>
      )}
      {steps.includes('return') && (
        <>
          <Field
            label={say('routing.returnReason')}
            rows={2}
            maxLength={1000}
            value={reason}
            problem={short ? say('refusal.reason') : undefined}
            onInput={setReason}
          />
          <p class="acts">
            <Button disabled={busy} onClick={back}>
              {say('change.act.return')}
            </Button>
          </p>
        </>
      )}
      {steps.includes('withdraw') && (
        <p class="acts">
          <Button disabled={busy} onClick={() => onStep('withdraw', {})}>
            {say('change.act.withdraw')}
          </Button>
        </p>
      )}
    </div>
  )
}
