import { useState } from 'preact/hooks'
import { formatReceipt } from '../../../shared/receipt/receipt.ts'
import { shownOfficeName } from '../office-name.ts'
import { say } from '../texts.ts'
import { ActButton, Trouble } from './act-button.tsx'
import { type Held, sendClaim } from './send-answer.ts'

/** A reward that was approved: its amount, and the code that collects it, made here when asked for. */
export function ClaimPart({ held }: { readonly held: Held }) {
  const { reward, unit } = held.open.opened.tip
  const [code, setCode] = useState('')
  const [trouble, setTrouble] = useState('')
  const show = async () => {
    const { claimCode, claimHash } = await import('../../../shared/receipt/claim.ts')
    const made = claimCode(held.open.keys.identity)
    const refused = reward?.coded ? undefined : await sendClaim(held, claimHash(made))
    if (refused === undefined) setCode(made)
    return refused
  }
  return (
    <section class="read flow" id="claim" aria-label={say('follow.claim.title')} hidden={!reward}>
      {reward && (
        <>
          <h2>{say('follow.claim.title')}</h2>
          <p>{say('follow.claim.due', { amount: reward.amount, office: shownOfficeName(unit) })}</p>
          <p class="acts">
            <ActButton text={say('follow.claim.show')} act={show} ended={setTrouble} />
          </p>
          <Trouble text={trouble} />
          {code && <Code code={code} />}
        </>
      )}
    </section>
  )
}

function Code({ code }: { readonly code: string }) {
  return (
    <>
      <p class="ticket-no">{formatReceipt(code)}</p>
      <p>{say('follow.claim.how', { phone: '12345' })}</p>
      <p class="hint">{`${say('claim.what')} ${say('claim.limit')}`}</p>
    </>
  )
}
