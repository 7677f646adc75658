import type { Handler } from 'hono'
import { ToldRequest } from '../../shared/api/desk.ts'
import { dayInShanghai } from '../../shared/deadline/day.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { appendEvent } from '../../shared/tip/history.ts'
import { readBody } from '../http/read-body.ts'
import { actorsOf } from './actors.ts'
import { type Desk, theirTip, whoIs } from './desk.ts'
import { tipDetail } from './show-tip.ts'
import { lost } from './take-tip-step.ts'

/** `POST /api/desk/tips/{id}/referrals`: a department that had to be told was told today. */
export function recordTold(desk: Desk): Handler {
  return async (context) => {
    const staff = await whoIs(desk, context)
    const tip = await theirTip(desk, context, staff)
    if (actorsOf(staff).length === 0) throw new Refusal('role')
    const { version, body } = await readBody(context, ToldRequest, 1024)
    const duty = tip.referrals.find((one) => one.body === body)
    if (!duty) throw new Refusal('badRequest', { fields: ['body'] })
    if (duty.toldOn) return context.json(await tipDetail(desk, staff, tip))
    if (version !== tip.version) throw await lost(desk, staff, tip)
    const { sub, name, unit } = staff
    const day = dayInShanghai(desk.now())
    const by = { who: 'staff' as const, unit, name, sub }
    const after = {
      ...tip,
      referrals: tip.referrals.map((one) => (one === duty ? { ...one, toldOn: day } : one)),
      history: [...appendEvent(tip.history, { day, kind: 'told', state: tip.state, by, subject: body })],
    }
    if (!(await desk.tips.changeTip(tip, after))) throw await lost(desk, staff, tip)
    return context.json(await tipDetail(desk, staff, { ...after, version: tip.version + 1 }))
  }
}
