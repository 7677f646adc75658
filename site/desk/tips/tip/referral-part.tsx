import { addWorkdays } from '../../../../shared/calendar/workday.ts'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { limits } from '../../../../shared/deadline/limits.ts'
import type { Referral } from '../../../../shared/tip/tip.ts'
import { findAgency } from '../../../../shared/topic/topic.ts'
import { type Day, dayInShanghai } from '../../../../shared/value/day.ts'
import { dateText } from '../../../text/date-text.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { ReceiptForm } from './receipt-form.tsx'

/** The departments that must be told of such a tip, and whether they were. */
export function ReferralPart({ tip, live }: { tip: TipDetail; live: LiveTip }) {
  const { say, language } = useWords()
  const { me } = useDesk()
  const may = holds(me, 'handler', 'lead', 'citySupervisor') && tip.unit === me.unit
  if (tip.referrals.length === 0) return null
  const nameOf = (id: string) => findAgency(id)?.[language] ?? id
  const line = ({ body: id, by, toldOn, receivedOn }: Referral) => {
    const body = nameOf(id)
    if (toldOn && receivedOn) {
      const days = { date: dateText(toldOn, language), received: dateText(receivedOn, language) }
      return say('follow.referral.received', { ...days, body })
    }
    if (toldOn) return say('follow.referral.done', { date: dateText(toldOn, language), body })
    const key = by < dayInShanghai(new Date()) ? 'follow.referral.missed' : 'follow.referral.due'
    return say(key, { date: dateText(by, language), body })
  }
  const awaited = (toldOn: Day, body: string) => {
    const { day } = addWorkdays(toldOn, limits.receiveWorkdays)
    return say('tips.received.due', { body, date: dateText(day, language) })
  }
  return (
    <section aria-labelledby="referrals" class="flow">
      <div class="part-head">
        <h3 id="referrals">{say('tips.referralDuty')}</h3>
      </div>
      {tip.referrals.map((one) => (
        <div key={one.body}>
          <p>{line(one)}</p>
          {!one.toldOn && may && (
            <p class="acts">
              <Button
                disabled={live.act.busy}
                onClick={() => live.change(tipRoutes.refer, { version: tip.version, body: one.body })}
              >
                {say('tips.act.told', { body: nameOf(one.body) })}
              </Button>
            </p>
          )}
          {one.toldOn && !one.receivedOn && <p class="hint">{awaited(one.toldOn, nameOf(one.body))}</p>}
          {one.toldOn && !one.receivedOn && may && (
            <ReceiptForm
              tip={tip}
              live={live}
              referral={{ ...one, toldOn: one.toldOn }}
              body={nameOf(one.body)}
            />
          )}
        </div>
      ))}
    </section>
  )
}
