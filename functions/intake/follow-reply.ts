import type { Context } from 'hono'
import {
  FOLLOW_BYTES,
  type FollowedTip,
  type FollowReply,
  type PublicEvent,
} from '../../shared/contract/follow.ts'
import type { RefusalCode } from '../../shared/refusal/codes.ts'
import { refusalText } from '../../shared/refusal/refusal-text.ts'
import { dueDay } from '../../shared/tip/due.ts'
import { isEndNoted } from '../../shared/tip/ended.ts'
import { headOf, type Sets, type TipEvent } from '../../shared/tip/history.ts'
import { hasReceipt, type Tip, type TipWithReceipt } from '../../shared/tip/tip.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { languageOf } from '../http/language.ts'
import type { Intake } from './intake.ts'

/** Room for messages in one answer, in bytes as they stand in it: the longest fits. The history takes what is left. */
const MESSAGE_ROOM = 48 * 1024

/** Room for why nothing was changed, in bytes. */
const REFUSED_ROOM = 1024

/** At most this many messages in one answer. */
const MESSAGES = 8

/** What an answer says beside the tip. */
interface Said {
  /** Why nothing was changed. */
  readonly refused?: RefusalCode & NonNullable<FollowReply['refused']>['code']
  /** Show the messages before this number instead of the newest. */
  readonly before?: number | undefined
}

/**
 * Answers with the tip, filled up to {@link FOLLOW_BYTES}: always status 200, always the same length, whatever was asked
 * and however much the office wrote. Without a tip, or with one that has no receipt, as to an unknown receipt.
 */
export async function replyPadded(
  context: Context,
  intake: Intake,
  tip: Tip | undefined,
  { refused, before }: Said = {},
): Promise<Response> {
  const shown = tip && hasReceipt(tip) ? await followedTip(intake, tip, before) : null
  const why = refused && { code: refused, message: refusalText(languageOf(context), refused) }
  const reply: FollowReply = { tip: shown, ...(shown && why && { refused: why }), padding: '' }
  const padding = ' '.repeat(FOLLOW_BYTES - lengthOf(reply))
  context.header('content-encoding', 'identity')
  return context.json({ ...reply, padding })
}

const lengthOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

/** What the reporter sees of a tip: an allow-list, field by field. No names of staff. */
async function followedTip(
  intake: Intake,
  tip: TipWithReceipt,
  before: number | undefined,
): Promise<FollowedTip> {
  const letter = hashOf(tip.envelope)
  const messages = await newestMessages(intake, tip, before)
  const end = await intake.tips.findEnd(tip)
  const shown: FollowedTip = {
    id: tip.id,
    state: tip.state,
    facts: tip.facts,
    routing: tip.routing,
    sealedTo: tip.sealedTo,
    letter,
    head: headOf(tip.history),
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
    ...(tip.answerBy !== undefined && { answerBy: tip.answerBy }),
    ...(tip.answer && { answer: tip.answer }),
    ...(end && {
      ended: { state: end.state, day: end.day, answerBy: end.answerBy, noted: isEndNoted(tip, end) },
    }),
    ...(tip.reward && {
      reward: { amount: tip.reward.amount, day: tip.reward.day, coded: tip.reward.coded },
    }),
    ...(tip.destroyedOn !== undefined && { destroyedOn: tip.destroyedOn }),
    reporterWrap: Buffer.from(tip.reporterWrap).toString('base64'),
    count: tip.messages.length,
    newest: tip.messages.at(-1)?.hash ?? letter,
    ...messages,
  }
  const room = FOLLOW_BYTES - lengthOf({ tip: shown, padding: '' }) - REFUSED_ROOM
  return { ...shown, events: newestEvents(tip, room) }
}

/** The newest messages that fit, or those before one, with the number of the first. */
async function newestMessages(
  intake: Intake,
  tip: TipWithReceipt,
  before = tip.messages.length + 1,
): Promise<Pick<FollowedTip, 'messages' | 'from'>> {
  const end = Math.min(before - 1, tip.messages.length)
  const start = Math.max(0, end - MESSAGES)
  const read = await intake.tips.readMessages(tip.id, tip.messages.slice(start, end))
  const lines = read.map(({ files: _, sealed, ...ref }) => ({
    ...ref,
    sealed: Buffer.from(sealed).toString('base64'),
  }))
  const messages = newestThatFit(lines, MESSAGE_ROOM)
  return { messages, from: end - messages.length + 1 }
}

function newestEvents(tip: TipWithReceipt, room: number): PublicEvent[] {
  return newestThatFit(tip.history.filter(isPublic).map(publicEvent), room)
}

/** The last of a list whose JSON, with a comma each, is at most `room` bytes long. */
function newestThatFit<Line>(lines: readonly Line[], room: number): Line[] {
  let left = room
  const first = lines.findLastIndex((line) => {
    left -= lengthOf(line) + 1
    return left < 0
  })
  return lines.slice(first + 1)
}

/** Who of the office works on it, and what it writes for itself, stay inside. */
function isPublic({ kind }: TipEvent): boolean {
  return kind !== 'assigned' && kind !== 'recorded' && kind !== 'unopenable'
}

/** What the reporter reads of an event. The tip that theirs was merged into is not theirs to know. */
function publicEvent(event: TipEvent): PublicEvent {
  const { n, day, kind, state, step, reason, said, subject, by, message, sets } = event
  const named = subject !== undefined && step !== 'merge'
  return {
    ...{ n, day, kind, state },
    ...(step !== undefined && { step }),
    ...(by.who === 'staff' && { office: by.office }),
    ...(reason !== undefined && { reason }),
    ...(said?.words !== undefined && { words: said.words }),
    ...(said?.result !== undefined && { result: said.result }),
    ...(named && { subject }),
    ...(message !== undefined && { message }),
    ...(sets && { sets: publicSets(sets) }),
  }
}

/** The days and facts of it that the page shows. */
function publicSets(sets: Sets): NonNullable<PublicEvent['sets']> {
  const { assignee: _a, deciders: _d, channel: _c, critical: _k, ...shown } = sets
  return shown
}
