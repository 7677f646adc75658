import { Refusal } from '../../../shared/refusal/refusal.ts'
import { addMessageTo } from '../../../shared/tip/add-message.ts'
import { answerTip } from '../../../shared/tip/answer-tip.ts'
import { mergedInto, noteEnd } from '../../../shared/tip/ended.ts'
import type { Verdict } from '../../../shared/tip/envelope.ts'
import { escalate } from '../../../shared/tip/escalation.ts'
import { nextLink } from '../../../shared/tip/message-chain.ts'
import type { ChunkList, MessageRef, Tip } from '../../../shared/tip/tip.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf, type Sha256 } from '../../../shared/value/hash.ts'
import { hourInShanghai } from '../../../shared/value/hour.ts'
import type { Id } from '../../../shared/value/id.ts'
import { missingChunks } from '../take-chunk.ts'
import type { Following, FollowStore } from './follow-store.ts'
import { followParts } from './followed-parts.ts'
import { readEnd } from './read-end.ts'

/** A message as it came. */
export interface Sent {
  readonly id: Id
  readonly number: number
  readonly previous: Sha256
  /** Base64. */
  readonly sealed: string
  readonly files?: readonly ChunkList[] | undefined
}

/** How often a write that came second is tried again on what stands there then. */
const TRIES = 5

/**
 * Keeps a sealed message of the reporter as the tip's next one. The same id with the same bytes changes nothing. Refuses
 * `behind` when another message came first, `missing`, `gone`, `quota`, `taken` for an id that stands for something else,
 * `conflict` after {@link TRIES}.
 */
export async function takeMessage(following: Following, seen: Tip, sent: Sent): Promise<Tip> {
  const ref = await keepMessage(following, seen, sent)
  return change(following, seen, (now) => withMessage(now, sent, ref))
}

/**
 * Takes the reporter's own word on an outcome with the sealed message that says the same; both in one write, or the answer
 * alone where the message came as a plain one before. A dispute reopens the tip. That of a merged tip answers how the other
 * ended, once it has. Refuses as {@link takeMessage} does, and as {@link answerTip} does.
 */
export async function takeAnswer(
  following: Following,
  seen: Tip,
  { verdict, rating, outcome, ...sent }: Sent & Verdict,
): Promise<Tip> {
  const day = dayInShanghai(following.now())
  const ref = await keepMessage(following, seen, sent, true)
  const { end, parts } = await readBeside(following.tips, seen)
  return change(following, seen, (now) => {
    const written = withMessage(now, sent, ref, true) ?? unanswered(now, sent.id)
    if (!written) return undefined
    const asked =
      end && mergedInto(written) === mergedInto(seen) ? noteEnd(written, end, day, parts) : written
    const answered = answerTip(asked, { verdict, rating, outcome, message: sent.id, day, parts })
    return escalate(answered, hourInShanghai(following.now()), day) ?? answered
  })
}

/** What an answer is taken by beside the tip: how another ended, and its parts. As many reads for any tip as for none. */
export async function readBeside(tips: FollowStore, tip: Tip | undefined) {
  return { end: await readEnd(tips, tip), parts: await followParts(tips, tip) }
}

/** Writes the next version of a tip; a step of the office in between is no reason to refuse: it is read again. */
export async function change(
  { tips }: Pick<Following, 'tips'>,
  seen: Tip,
  next: (now: Tip) => Tip | undefined,
): Promise<Tip> {
  let tip: Tip | undefined = seen
  for (let tries = 0; tip && tries < TRIES; tries++) {
    const after = next(tip)
    if (!after) return tip
    if (await tips.changeTip(tip, after)) return { ...after, version: tip.version + 1 }
    tip = await tips.readTip(seen.id)
  }
  throw new Refusal('conflict')
}

/** The tip with the message as its next link; undefined when it holds it already. Refuses `behind`, `taken`. */
function withMessage(
  tip: Tip,
  { id, number, previous }: Sent,
  ref: MessageRef,
  answers = false,
): Tip | undefined {
  const standing = tip.messages.find((one) => one.id === id)
  if (standing?.hash === ref.hash) return undefined
  if (standing) throw new Refusal('taken')
  const next = nextLink(hashOf(tip.envelope), tip.messages)
  if (next.number !== number || next.previous !== previous) throw new Refusal('behind')
  return addMessageTo(tip, ref, { who: 'reporter' }, answers)
}

/** The tip whose message stands and is not yet taken for an answer; undefined when it is. */
function unanswered(tip: Tip, message: Id): Tip | undefined {
  const taken = tip.history.some((event) => event.kind === 'answered' && event.message === message)
  return taken ? undefined : tip
}

/**
 * Keeps a message's bytes under their hash, and its files, before the tip names it; nothing is kept that could not be the
 * next. Refuses `missing`, `gone`, and as {@link withMessage} does.
 */
async function keepMessage(
  { tips, now }: Following,
  tip: Tip,
  { id, number, previous, sealed, files = [] }: Sent,
  answers = false,
): Promise<MessageRef> {
  const bytes = new Uint8Array(Buffer.from(sealed, 'base64'))
  const day = dayInShanghai(now())
  const ref = {
    id,
    from: 'reporter' as const,
    day,
    hash: hashOf(bytes),
    ...(files.length > 0 && { files: [...files] }),
  }
  if (tip.messages.some((one) => one.id === id)) return ref
  withMessage(tip, { id, number, previous, sealed }, ref, answers)
  const problem = await missingChunks(tips, id, files)
  if (problem) throw problem
  await tips.saveMessage(tip.id, ref.hash, bytes)
  if (files.length > 0 && !(await tips.attachUpload(id, tip.id, day))) throw new Refusal('gone')
  return ref
}
