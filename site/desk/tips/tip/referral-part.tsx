import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import type { Referral } from '../../../../shared/tip/tip.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { ReceiptForm } from './receipt-form.tsx'
import { agencyName, awaitedText, referralText } from './referral-text.ts'

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
        <ReferralLine key={one.body} referral={one} tip={tip} live={live} />
      ))}
    </section>
  )
}

function ReferralLine({ referral, tip, live }: Props & { readonly referral: Referral }) {
  const words = useWords()
  const { me } = useDesk()
  const may = holds(me, 'handler', 'lead', 'citySupervisor') && tip.unit === me.unit
  const { body: agency, toldOn, receivedOn } = referral
  const name = agencyName(agency, words.language)
  const awaited = receivedOn ? undefined : toldOn
  return (
    <div>
      <p>{referralText(referral, dayInShanghai(new Date()), words)}</p>
      {!toldOn && may && (
        <p class="acts">
          <Button
            disabled={live.act.busy}
            onClick={() => void live.change(tipRoutes.refer, { version: tip.version, body: agency })}
          >
            {words.say('tips.act.told', { body: name })}
          </Button>
        </p>
      )}
      {awaited && <p class="hint">{awaitedText(awaited, agency, words)}</p>}
      {awaited && may && (
        <ReceiptForm tip={tip} live={live} referral={{ ...referral, toldOn: awaited }} agency={name} />
      )}
    </div>
  )
}
