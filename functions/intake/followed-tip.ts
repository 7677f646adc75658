import type { FollowedTip, PublicEvent } from '../../shared/contract/follow.ts'
import { dueDay } from '../../shared/tip/due.ts'
import type { TipEvent } from '../../shared/tip/history.ts'
import type { TipWithReceipt } from '../../shared/tip/tip.ts'

/** What the reporter sees of a tip: an allow-list, field by field. No names of staff. */
export function followedTip(tip: TipWithReceipt, messages: FollowedTip['messages']): FollowedTip {
  return {
    id: tip.id,
    state: tip.state,
    facts: tip.facts,
    routing: tip.routing,
    unit: tip.unit,
    ...(tip.upper !== undefined && { upper: tip.upper }),
    filedOn: tip.filedOn,
    acceptBy: tip.acceptBy,
    finishBy: tip.finishBy,
    dueBy: dueDay(tip),
    provisional: tip.provisional,
    transfers: tip.transfers,
    referrals: tip.referrals,
    events: tip.history.filter(isPublic).slice(-60).map(publicEvent),
    ...(tip.answerBy !== undefined && { answerBy: tip.answerBy }),
    ...(tip.answer && { answer: tip.answer }),
    ...(tip.reward && { reward: tip.reward }),
    ...(tip.destroyedOn !== undefined && { destroyedOn: tip.destroyedOn }),
    reporterWrap: Buffer.from(tip.reporterWrap).toString('base64'),
    messages,
  }
}

/** Who of the office works on it, and what it writes for itself, stay inside. */
function isPublic({ kind }: TipEvent): boolean {
  return kind !== 'assigned' && kind !== 'recorded'
}

function publicEvent(event: TipEvent): PublicEvent {
  const { n, day, kind, state, step, reason, words, result, subject, by } = event
  return {
    n,
    day,
    kind,
    state,
    ...(step !== undefined && { step }),
    ...(by.who === 'staff' && { unit: by.unit }),
    ...(reason !== undefined && { reason }),
    ...(words !== undefined && { words }),
    ...(result !== undefined && { result }),
    ...(subject !== undefined && { subject }),
  }
}
