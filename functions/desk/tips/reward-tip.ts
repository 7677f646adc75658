import type { Handler } from 'hono'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { readBody } from '../../http/read-body.ts'
import { byStaff, type Desk, workedTip } from '../desk.ts'
import { conflict, withEvent, writeTip } from './write-tip.ts'

/**
 * `POST /api/desk/tips/{tip}/reward`: a lead approves an amount for a substantiated tip, once. Refuses `step`.
 * Refuses `lost`.
 */
export function rewardTip(desk: Desk): Handler {
  return async (context) => {
    const asked = await workedTip(desk, context, 'lead')
    const { tip, staff } = asked
    const { version, amount, reason } = await readBody(context, tipRoutes.reward)
    if (version !== tip.version) throw await conflict(desk, asked)
    const proven = tip.history.some(({ step }) => step === 'substantiate')
    if (tip.reward || !proven || tip.state === 'archived') throw new Refusal('step')
    const day = dayInShanghai(desk.now())
    const event = { day, kind: 'rewarded' as const, by: byStaff(staff), reason, subject: String(amount) }
    return writeTip(desk, context, asked, withEvent({ ...tip, reward: { amount, day, coded: false } }, event))
  }
}
