import type { Handler } from 'hono'
import type { TipDetail } from '../../shared/api/desk.ts'
import { allowedSteps } from '../../shared/lifecycle/steps.ts'
import type { Staff } from '../../shared/staff/staff.ts'
import { dueDay } from '../../shared/tip/due.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import { actorsOf } from './actors.ts'
import { type Desk, theirTip, whoIs } from './desk.ts'

/** `GET /api/desk/tips/{id}`. */
export function showTip(desk: Desk): Handler {
  return async (context) => {
    const staff = await whoIs(desk, context)
    return context.json(await tipDetail(desk, staff, await theirTip(desk, context, staff)))
  }
}

/** All of a tip that is not sealed, and the steps this person may take. */
export async function tipDetail(desk: Desk, staff: Staff, tip: Tip): Promise<TipDetail> {
  const openings = await desk.tips.listOpenings(tip.id)
  const { id, state, facts, unit, door, filedOn, critical, version, routing, acceptBy, finishBy } = tip
  const { provisional, transfers, referrals, messages, files, history } = tip
  return {
    ...{ id, state, facts, unit, door, filedOn, critical, version, routing, acceptBy, finishBy },
    ...{ provisional, transfers, referrals, messages, files, history },
    ...(tip.upper !== undefined && { upper: tip.upper }),
    dueBy: dueDay(tip),
    openings: openings.map(({ name, at, reason }) => ({ name, at, reason })),
    steps: tip.unit === staff.unit ? allowedSteps(state, actorsOf(staff)) : [],
  }
}
