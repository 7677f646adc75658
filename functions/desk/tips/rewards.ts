import type { Handler } from 'hono'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { limits } from '../../../shared/deadline/limits.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { hasOpened } from '../../../shared/tip/opened.ts'
import { withEvent } from '../../../shared/tip/with-event.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { readBody } from '../../http/read-body.ts'
import { type Asked, askedTip, barredOrHandedUp, byStaff, type Desk } from '../desk.ts'
import { conflict, writeTip } from './write-tip.ts'

/**
 * `POST /api/desk/tips/{tip}/reward`: an amount for a substantiated tip, once, approved by a lead of its office or a
 * supervisor above who opened it. Refuses `role`, `barred`, `unopened`, `rewardLimit` for more than the role may approve, `step`,
 * and `conflict`.
 */
export function rewardTip(desk: Desk): Handler {
  return async (context) => {
    const asked = await askedTip(desk, context)
    const { tip, staff, access } = asked
    const most = mostOf(asked)
    if (most === 0) throw new Refusal('role')
    if (access.barred) throw await barredOrHandedUp(desk, asked)
    if (tip.destroyedOn) throw new Refusal('destroyed')
    const { version, amount, words } = await readBody(context, tipRoutes.reward)
    if (version !== tip.version) throw await conflict(desk, asked)
    const openings = await desk.tips.listOpenings(tip.id)
    if (!hasOpened(tip, openings, staff.sub)) throw new Refusal('unopened')
    if (amount > most) throw new Refusal('rewardLimit')
    const found = tip.history.findLast(({ step }) => step === 'substantiate' || step === 'unsubstantiate')
    const proven = found?.step === 'substantiate'
    if (tip.reward || !proven || tip.state === 'archived') throw new Refusal('step')
    const day = dayInShanghai(desk.now())
    const event = {
      day,
      kind: 'rewarded' as const,
      by: byStaff(staff),
      said: { words },
      subject: String(amount),
    }
    return writeTip(desk, context, asked, withEvent(tip, event))
  }
}

/** The most that somebody may approve for a tip, in yuan: the higher limit is for who stands above, not for who handles it. */
function mostOf({ tip, staff, access: { actors } }: Asked): number {
  const { lead, citySupervisor } = limits.rewardYuan
  if (staff.office !== tip.office && actors.includes('citySupervisor')) return citySupervisor
  return actors.includes('lead') ? lead : 0
}
