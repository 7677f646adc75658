import type { Handler } from 'hono'
import type { TipSummary } from '../../../shared/contract/queue.ts'
import type { TipDetail } from '../../../shared/contract/tips.ts'
import { allowedSteps } from '../../../shared/lifecycle/steps.ts'
import { dueDay } from '../../../shared/tip/due.ts'
import { isReadBy } from '../../../shared/tip/opened.ts'
import { type Tip, ticketOf } from '../../../shared/tip/tip.ts'
import { heardOf, isWaiting } from '../../../shared/tip/waiting.ts'
import { type Asked, askedTip, type Desk } from '../desk.ts'
import { partsDetail } from './list-parts.ts'
import { mayUndo, undoableMerger } from './undoable.ts'

/** `GET /api/desk/tips/{tip}`. */
export function showTip(desk: Desk): Handler {
  return async (context) => context.json(await tipDetail(desk, await askedTip(desk, context)))
}

/** All of a tip that is not sealed, and what this person may do: an allow-list, field by field. */
export async function tipDetail(desk: Desk, { tip, access, staff, barred }: Asked): Promise<TipDetail> {
  const openings = await desk.tips.listOpenings(tip.id)
  return {
    ...summaryOf(tip),
    ...daysOf(tip),
    hotline: ticketOf(tip),
    routing: tip.routing,
    upper: tip.upper,
    sealedTo: tip.sealedTo,
    officeWraps: tip.officeWraps.map(({ wrap: _, by: _by, ...one }) => one),
    referrals: tip.referrals,
    messages: tip.messages,
    files: tip.files,
    records: tip.records,
    history: tip.history,
    openings: openings.map(({ name, office, at, reason }) => ({ name, office, at, reason })),
    opened: isReadBy(tip, openings, staff.sub),
    ...(await partsDetail(desk, tip)),
    answer: tip.answer,
    reward: tip.reward && rewardOf(tip.reward),
    steps: tip.destroyedOn ? [] : allowedSteps(tip.state, access.actors),
    mayUndo:
      tip.office === staff.office &&
      access.actors.length > 0 &&
      !barred.includes(staff.sub) &&
      mayUndo(tip, staff) &&
      (await undoableMerger(desk, tip)) !== undefined,
    mayOpen: access.open && !tip.destroyedOn,
  }
}

function summaryOf(tip: Tip): TipSummary {
  return {
    id: tip.id,
    state: tip.state,
    facts: tip.facts,
    office: tip.office,
    channel: tip.channel,
    filedOn: tip.filedOn,
    dueBy: dueDay(tip),
    critical: tip.critical,
    version: tip.version,
    assignee: tip.assignee,
    openedOn: tip.openedOn,
    lookBy: tip.lookBy,
    remindOn: tip.remindOn,
    escalatedTo: tip.escalatedTo,
    transfers: tip.transfers,
    disputes: tip.disputes,
    waiting: isWaiting(tip),
    heard: heardOf(tip),
  }
}

function daysOf(tip: Tip) {
  return {
    acceptBy: tip.acceptBy,
    finishBy: tip.finishBy,
    provisional: tip.provisional,
    settledOn: tip.settledOn,
    destroyedOn: tip.destroyedOn,
    answerBy: tip.answerBy,
  }
}

/** The reward without what leads to its claim. */
function rewardOf({ amount, day, coded, approvedBy }: NonNullable<Tip['reward']>): TipDetail['reward'] {
  return { amount, day, coded, approvedBy }
}
