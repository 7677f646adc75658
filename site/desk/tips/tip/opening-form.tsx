import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { SealError } from '../../../../shared/seal/seal-error.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Field } from '../../frame/form/field.tsx'
import { Form } from '../../frame/form/form.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { randomId } from '../../frame/random-id.ts'
import { useAct } from '../../frame/use-act.ts'
import { type Say, useWords } from '../../frame/words.ts'
import { type OpenedTip, openTip } from '../opened/open-tip.ts'

/** Asks why before the letter is opened; the reason is recorded first. */
export function OpeningForm({ tip, onOpened }: { tip: TipDetail; onOpened: (opened: OpenedTip) => void }) {
  const { say } = useWords()
  const { ask, identities } = useDesk()
  const [reason, setReason] = useState('')
  const [id, setId] = useState(randomId)
  const [short, setShort] = useState(false)
  const act = useAct()
  const open = () => {
    const written = reason.trim()
    setShort([...written].length < 2)
    if ([...written].length < 2) return
    void act.run(async () => onOpened(await openTip(ask, tip, identities, { id, reason: written })))
  }
  return (
    <Form class="flow" onSubmit={() => open()}>
      <Problem error={act.error === undefined ? undefined : faultText(act.error, id, say)} />
      <Field
        label={say('tips.open.reason')}
        hint={say('tips.open.notice')}
        rows={2}
        maxLength={300}
        value={reason}
        onInput={(text) => {
          setReason(text)
          // Another reason is another opening; the same one, sent again, is not.
          setId(randomId())
        }}
        problem={short ? say('tips.open.error.noReason') : undefined}
      />
      <p class="acts">
        <Button look="go" submit disabled={act.busy}>
          {say('tips.open.title')}
        </Button>
      </p>
    </Form>
  )
}

function faultText(error: unknown, id: string, say: Say): string {
  if (error instanceof SealError) {
    if (error.reason === 'wrongKey') return say('tips.open.error.notMine')
    return say('tips.open.error.altered', { id })
  }
  if (error instanceof Refusal && error.code !== 'server' && error.code !== 'busy') {
    return say(`refusal.${error.code}`)
  }
  return say('tips.open.error.record')
}
