import type { Context, Handler } from 'hono'
import { followRefusals, followRoutes } from '../../shared/contract/follow.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { addMessageTo } from '../../shared/tip/add-message.ts'
import { answerTip } from '../../shared/tip/answer-tip.ts'
import { mergedInto, noteEnd } from '../../shared/tip/ended.ts'
import { escalate } from '../../shared/tip/escalation.ts'
import { nextLink } from '../../shared/tip/message-chain.ts'
import type { ChunkList, MessageRef, Tip } from '../../shared/tip/tip.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import { hashOf, type Sha256 } from '../../shared/value/hash.ts'
import { hourInShanghai } from '../../shared/value/hour.ts'
import type { Id } from '../../shared/value/id.ts'
import { claimMac, claimProof } from '../http/claim-mac.ts'
import { readBody } from '../http/read-body.ts'
import { missingChunks } from '../http/take-chunk.ts'
import { replyPadded } from './follow-reply.ts'
import { findTip } from './follow-tip.ts'
import type { Intake } from './intake.ts'

/** A message as it came. */
interface Sent {
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
 * `POST /api/follow/messages`: a sealed message from the reporter. The same id again changes nothing. Refused inside the
 * padded answer: `behind` when another message came first, `missing`, `gone`, `quota`, `taken` for an id that stands for
 * something else, `conflict` after {@link TRIES}. An unknown receipt is answered like a known one, with nothing kept.
 */
export function receiveMessage(intake: Intake): Handler {
  return async (context) => {
    const { lookup, ...sent } = await readBody(context, followRoutes.send)
    const tip = await findTip(intake, lookup)
    return answering(context, intake, tip, async (seen) => {
      const ref = await keepMessage(intake, seen, sent)
      return change(intake, seen, (now) => withMessage(now, sent, ref))
    })
  }
}

/**
 * `POST /api/follow/answer`: the reporter's own word on an outcome, with the sealed message that says the same; both in
 * one write, or the answer alone where the message came as a plain one before. A dispute reopens the tip. That of a merged
 * tip answers how the other ended, once it has. Refused inside the padded answer as a message is, and `answer` when the days are
 * over.
 */
export function takeAnswer(intake: Intake): Handler {
  return async (context) => {
    const { lookup, verdict, rating, ...sent } = await readBody(context, followRoutes.answer)
    const tip = await findTip(intake, lookup)
    const day = dayInShanghai(intake.now())
    return answering(context, intake, tip, async (seen) => {
      const ref = await keepMessage(intake, seen, sent, true)
      const end = await intake.tips.findEnd(seen)
      return change(intake, seen, (now) => {
        const written = withMessage(now, sent, ref, true) ?? unanswered(now, sent.id)
        if (!written) return undefined
        const asked = end && mergedInto(written) === mergedInto(seen) ? noteEnd(written, end, day) : written
        const answered = answerTip(asked, { verdict, rating, message: sent.id, day })
        return escalate(answered, hourInShanghai(intake.now()), day) ?? answered
      })
    })
  }
}

/**
 * `POST /api/follow/claim`: the holder of the receipt made a claim code. The first code wins, by the conditional write of
 * the tip, which keeps a MAC of it; only then is it kept under another MAC with the amount and the office, and with
 * nothing that leads to the tip. The same code again is kept again. Refused inside the padded answer: `answer` when no
 * reward was approved or another code won.
 */
export function claimReward(intake: Intake): Handler {
  return async (context) => {
    const { lookup, hash } = await readBody(context, followRoutes.claim)
    const tip = await findTip(intake, lookup)
    return answering(context, intake, tip, async (seen) => {
      const won = claimMac(intake.claimKey, `tip ${seen.id}`, hash)
      const after = await change(intake, seen, (now) => {
        const { reward } = now
        if (!reward || (reward.claim !== undefined && reward.claim !== won)) throw new Refusal('answer')
        return reward.coded ? undefined : { ...now, reward: { ...reward, coded: true, claim: won } }
      })
      const { amount = 0, approvedBy = '' } = after.reward ?? {}
      const code = claimMac(intake.claimKey, 'code', hash)
      const claim = { office: after.office, amount, approvedBy }
      await intake.tips.saveClaim(code, { ...claim, proof: claimProof(intake.claimKey, code, claim) })
      return after
    })
  }
}

/** The padded answer to what was done with a tip; a refusal that only a known receipt can meet stands inside of it. */
async function answering(
  context: Context,
  intake: Intake,
  tip: Tip | undefined,
  act: (seen: Tip) => Promise<Tip>,
): Promise<Response> {
  if (!tip) return replyPadded(context, intake, undefined)
  try {
    return await replyPadded(context, intake, await act(tip))
  } catch (fault) {
    const refused = followRefusals.find((code) => fault instanceof Refusal && fault.code === code)
    if (!refused) throw fault
    return replyPadded(context, intake, await intake.tips.readTip(tip.id), { refused })
  }
}

/** Writes the next version of a tip; a step of the office in between is no reason to refuse: it is read again. */
async function change(intake: Intake, seen: Tip, next: (now: Tip) => Tip | undefined): Promise<Tip> {
  let tip: Tip | undefined = seen
  for (let tries = 0; tip && tries < TRIES; tries++) {
    const after = next(tip)
    if (!after) return tip
    if (await intake.tips.changeTip(tip, after)) return { ...after, version: tip.version + 1 }
    tip = await intake.tips.readTip(seen.id)
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

/** The tip whose message stands and is not yet taken for an answer; undefined when it is. Refuses `answer` for another outcome. */
function unanswered(tip: Tip, message: Id): Tip | undefined {
  if (tip.history.some((event) => event.kind === 'answered' && event.message === message)) return undefined
  const at = tip.history.findIndex((event) => event.kind === 'message' && event.subject === message)
  if (tip.history.slice(at + 1).some(({ kind }) => kind === 'step')) throw new Refusal('answer')
  return tip
}

/**
 * Keeps a message's bytes under their hash, and its files, before the tip names it; nothing is kept that could not be the
 * next. Refuses `missing`, `gone`, and as {@link withMessage} does.
 */
async function keepMessage(
  intake: Intake,
  tip: Tip,
  { id, number, previous, sealed, files = [] }: Sent,
  answers = false,
): Promise<MessageRef> {
  const bytes = new Uint8Array(Buffer.from(sealed, 'base64'))
  const day: Day = dayInShanghai(intake.now())
  const ref = {
    id,
    from: 'reporter' as const,
    day,
    hash: hashOf(bytes),
    ...(files.length > 0 && { files: [...files] }),
  }
  if (tip.messages.some((one) => one.id === id)) return ref
  withMessage(tip, { id, number, previous, sealed }, ref, answers)
  const problem = await missingChunks(intake.tips, id, files)
  if (problem) throw problem
  await intake.tips.saveMessage(tip.id, ref.hash, bytes)
  if (files.length > 0 && !(await intake.tips.attachUpload(id, tip.id, day))) throw new Refusal('gone')
  return ref
}
