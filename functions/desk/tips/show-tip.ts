import type { Handler } from 'hono'
import type { TipDetail } from '../../../shared/contract/tips.ts'
import { allowedSteps } from '../../../shared/lifecycle/steps.ts'
import { dueDay } from '../../../shared/tip/due.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { isWaiting } from '../../../shared/tip/waiting.ts'
import { type Asked, askedTip, type Desk } from '../desk.ts'

/** `GET /api/desk/tips/{id}`. */
export function showTip(desk: Desk): Handler {
  return async (context) => context.json(await tipDetail(desk, await askedTip(desk, context)))
}

/** All of a tip that is not sealed, and what this person may do. */
export async function tipDetail(desk: Desk, { tip, access }: Asked): Promise<TipDetail> {
  const openings = await desk.tips.listOpenings(tip.id)
  return {
    ...outside(tip),
    dueBy: dueDay(tip),
    waiting: isWaiting(tip),
    openings: openings.map(({ name, at, reason }) => ({ name, at, reason })),
    steps: tip.destroyedOn ? [] : allowedSteps(tip.state, access.actors),
    mayOpen: access.open && !tip.destroyedOn,
  }
}

/** Fields that stay on the server: the receipt's hash, what is sealed, the mark of a retry, the clock's own marks. */
function outside(tip: Tip) {
  const { lookupHash: _l, envelope: _e, reporterWrap: _r, officeWrap: _o, retryMac: _m, ...more } = tip
  const { toldUpTo: _t, remindedOf: _d, ...shown } = more
  return shown
}
