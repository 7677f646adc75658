import { useState } from 'preact/hooks'
import { type ClaimReply, claimRoutes } from '../../../shared/contract/claims.ts'
import { readReceipt } from '../../../shared/receipt/receipt.ts'
import { dateText } from '../../text/date-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { Form } from '../frame/form/form.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'

/** Somebody shows a claim code: what it is worth here, and that it was paid. It leads to no tip. */
export function ClaimsPage() {
  const { ask } = useDesk()
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const [found, setFound] = useState<{ code: string; claim: ClaimReply }>()
  const act = useAct()
  const look = (code: string, pay: boolean) =>
    act.run(async () => {
      const claim = await ask(claimRoutes.take, { body: { code, pay } })
      setFound({ code, claim })
    })
  const submit = () => {
    const read = readReceipt(typed)
    setFound(undefined)
    setProblem('problem' in read ? say('follow.claim.error.wrong') : undefined)
    if ('digits' in read) void look(read.digits, false)
  }
  return (
    <section class="desk-sheet flow" aria-labelledby="claims-title">
      <h1 id="claims-title">{say('follow.claim.title')}</h1>
      <p class="hint">{say('claims.what')}</p>
      <Form class="line-of-many" onSubmit={() => submit()}>
        <Field
          label={say('claim.title')}
          inputMode="numeric"
          value={typed}
          problem={problem}
          onInput={setTyped}
        />
        <Button submit disabled={act.busy}>
          {say('claims.look')}
        </Button>
      </Form>
      <Problem error={act.error} />
      {found && <Worth claim={found.claim} busy={act.busy} onPay={() => void look(found.code, true)} />}
    </section>
  )
}

interface WorthProps {
  readonly claim: ClaimReply
  readonly busy: boolean
  readonly onPay: () => void
}

function Worth({ claim, busy, onPay }: WorthProps) {
  const { say, language } = useWords()
  return (
    <div class="notice" role="status">
      <p>{say('claims.worth', { amount: claim.amount })}</p>
      {claim.paidOn ? (
        <p>{say('claims.paid', { date: dateText(claim.paidOn, language) })}</p>
      ) : (
        <p class="acts">
          <Button look="go" disabled={busy} onClick={onPay}>
            {say('claims.pay')}
          </Button>
        </p>
      )}
    </div>
  )
}
