import { FOLLOW_BYTES, type FollowedTip, type PublicEvent } from '../../../shared/contract/follow.ts'
import type { WritingOn } from '../../../shared/follow/sealed.ts'
import { dueDay } from '../../../shared/tip/due.ts'
import { type End, isEndNoted } from '../../../shared/tip/ended.ts'
import { headOf } from '../../../shared/tip/history.ts'
import { nextLink } from '../../../shared/tip/message-chain.ts'
import { outcomeOf } from '../../../shared/tip/outcome.ts'
import { hasReceipt, type MessageRef, type Tip, type TipWithReceipt } from '../../../shared/tip/tip.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { NOBODY } from './find-tip.ts'
import type { FollowStore } from './follow-store.ts'
import { followParts } from './followed-parts.ts'
import { newestThatFit } from './newest-that-fit.ts'
import { publicEvents } from './public-events.ts'
import { readEnd } from './read-end.ts'

/** Room for messages in one answer, in bytes as they stand in it: the longest fits. The history takes what is left. */
const MESSAGE_ROOM = 48 * 1024

/** Room for why nothing was changed, in bytes. */
const REFUSED_ROOM = 1024

/** At most this many messages in one answer. */
const MESSAGES = 8

/**
 * What the reporter sees of a tip; null without one, or for one that has no receipt. `before`: show the messages before
 * this number instead of the newest. Reads as often for nobody's tip as for one with messages or parts, merged or not.
 */
export async function followTip(
  tips: FollowStore,
  tip: Tip | undefined,
  before?: number | undefined,
): Promise<FollowedTip | null> {
  const held = tip && hasReceipt(tip) ? tip : undefined
  const end = await readEnd(tips, held)
  const messages = await newestMessages(tips, held, before)
  const parts = await followParts(tips, held)
  return held ? followedTip(held, end, { ...messages, parts }) : null
}

/** What the next message to a tip is sealed on. */
export function writingOn(tip: TipWithReceipt): WritingOn {
  return {
    ...{ id: tip.id, facts: tip.facts, head: headOf(tip.history), count: tip.messages.length },
    newest: nextLink(hashOf(tip.envelope), tip.messages).previous,
    reporterWrap: Buffer.from(tip.reporterWrap).toString('base64'),
  }
}

/** What the reporter sees of a tip: an allow-list, field by field. No names of staff. */
function followedTip(
  tip: TipWithReceipt,
  end: End | undefined,
  beside: Pick<FollowedTip, 'messages' | 'from' | 'parts'>,
): FollowedTip {
  const letter = hashOf(tip.envelope)
  const outcome = end?.hash ?? outcomeOf(tip.history)
  const shown: FollowedTip = {
    ...writingOn(tip),
    state: tip.state,
    routing: tip.routing,
    sealedTo: tip.sealedTo,
    letter,
    office: tip.office,
    ...(tip.upper !== undefined && { upper: tip.upper }),
    filedOn: tip.filedOn,
    acceptBy: tip.acceptBy,
    finishBy: tip.finishBy,
    dueBy: dueDay(tip),
    provisional: tip.provisional,
    transfers: tip.transfers,
    referrals: tip.referrals,
    events: [],
    ...(outcome !== undefined && { outcome }),
    ...(tip.answerBy !== undefined && { answerBy: tip.answerBy }),
    ...(tip.answer && { answer: tip.answer }),
    ...(end && {
      ended: { state: end.state, day: end.day, answerBy: end.answerBy, noted: isEndNoted(tip, end) },
    }),
    ...(tip.reward && {
      reward: { amount: tip.reward.amount, day: tip.reward.day, coded: tip.reward.coded },
    }),
    ...(tip.destroyedOn !== undefined && { destroyedOn: tip.destroyedOn }),
    ...beside,
  }
  const room = FOLLOW_BYTES - lengthOf({ tip: shown, padding: '' }) - REFUSED_ROOM
  return { ...shown, events: newestEvents(tip, room) }
}

/** The newest messages that fit, or those before one, with the number of the first. Always {@link MESSAGES} reads. */
async function newestMessages(
  tips: FollowStore,
  tip: TipWithReceipt | undefined,
  before = (tip?.messages.length ?? 0) + 1,
): Promise<Pick<FollowedTip, 'messages' | 'from'>> {
  const all = tip?.messages ?? []
  const end = Math.min(before - 1, all.length)
  const start = Math.max(0, end - MESSAGES)
  const [read] = await Promise.all([
    tips.readMessages(tip?.id ?? NOBODY, all.slice(start, end)),
    tips.readMessages(NOBODY, new Array<MessageRef>(MESSAGES - (end - start)).fill(nobodys)),
  ])
  const lines = read.map(({ files: _, sealed, ...ref }) => ({
    ...ref,
    sealed: Buffer.from(sealed).toString('base64'),
  }))
  const messages = newestThatFit(lines, MESSAGE_ROOM, lengthOf)
  return { messages, from: end - messages.length + 1 }
}

/** A message that nobody wrote. */
export const nobodys: MessageRef = { id: NOBODY, from: 'office', day: '2000-01-01', hash: '0'.repeat(64) }

function newestEvents(tip: TipWithReceipt, room: number): PublicEvent[] {
  return newestThatFit(publicEvents(tip), room, lengthOf)
}

const lengthOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))
