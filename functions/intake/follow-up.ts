import type { Handler } from 'hono'
import { followRoutes } from '../../shared/contract/follow.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { addMessageTo } from '../../shared/tip/add-message.ts'
import { answerTip } from '../../shared/tip/answer-tip.ts'
import { escalate } from '../../shared/tip/escalation.ts'
import type { MessageRef, Tip } from '../../shared/tip/tip.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { hourInShanghai } from '../../shared/value/hour.ts'
import { readBody } from '../http/read-body.ts'
import { missingChunks } from '../http/take-chunk.ts'
import { findTip, replyPadded } from './follow-tip.ts'
import type { Intake } from './intake.ts'

/**
 * `POST /api/follow/messages`: a sealed message from the reporter. An unknown receipt is answered like a known one,
 * with nothing kept. The same id again changes nothing; other content under it is refused `altered`. Refuses
 * `missing`, `gone` when its files were swept, `lost` after five tries, and as {@link addMessageTo} does.
 */
export function receiveMessage(intake: Intake): Handler {
  return async (context) => {
    const { lookup, id, sealed, files = [] } = await readBody(context, followRoutes.send)
    const tip = await findTip(intake, lookup)
    if (!tip) return replyPadded(context, intake, undefined)
    if (tip.messages.some((one) => one.id === id)) return replyPadded(context, intake, tip)
    const problem = await missingChunks(intake.tips, id, files)
    if (problem) throw problem
    const bytes = new Uint8Array(Buffer.from(sealed, 'base64'))
    const hash = hashOf(bytes)
    if (!(await intake.tips.saveMessage(tip.id, id, bytes, hash))) throw new Refusal('altered')
    const day = dayInShanghai(intake.now())
    const attached = files.length === 0 || (await intake.tips.attachUpload(id, tip.id, day))
    if (!attached) throw new Refusal('gone')
    const message = { id, from: 'reporter' as const, day, hash, ...(files.length > 0 && { files }) }
    return replyPadded(context, intake, await append(intake, tip, message))
  }
}

/** Puts the message into the tip's list. An office's step in between is no reason to refuse: the tip is read again. */
async function append(intake: Intake, seen: Tip, message: MessageRef): Promise<Tip> {
  let tip: Tip | undefined = seen
  for (let tries = 0; tip && tries < 5; tries++) {
    if (tip.messages.some((one) => one.id === message.id)) return tip
    const after = addMessageTo(tip, message, { who: 'reporter' })
    if (await intake.tips.changeTip(tip, after)) return { ...after, version: tip.version + 1 }
    tip = await intake.tips.readTip(seen.id)
  }
  throw new Refusal('conflict')
}

/**
 * `POST /api/follow/answer`: the reporter's own word on an outcome. A dispute reopens the tip. The same word again
 * changes nothing; an unknown receipt is answered like a known one. Refuses `answer` when the days are over. Refuses
 * `lost` after five tries.
 */
export function takeAnswer(intake: Intake): Handler {
  return async (context) => {
    const { lookup, verdict, rating } = await readBody(context, followRoutes.answer)
    const day = dayInShanghai(intake.now())
    let tip = await findTip(intake, lookup)
    for (let tries = 0; tip && tries < 5; tries++) {
      const answered = answerTip(tip, { verdict, rating, day })
      if (!answered) return replyPadded(context, intake, tip)
      const after = escalate(answered, hourInShanghai(intake.now()), day) ?? answered
      if (await intake.tips.changeTip(tip, after)) {
        return replyPadded(context, intake, { ...after, version: tip.version + 1 })
      }
      tip = await intake.tips.readTip(tip.id)
    }
    if (tip) throw new Refusal('conflict')
    return replyPadded(context, intake, undefined)
  }
}

/**
 * `POST /api/follow/claim`: the holder of the receipt made a claim code; its hash is kept with the amount and the
 * office, and with nothing that leads to the tip. The same again changes nothing. Refuses `answer` when no reward
 * was approved. An unknown receipt is answered like a known one. Refuses `lost` after five tries.
 */
export function claimReward(intake: Intake): Handler {
  return async (context) => {
    const { lookup, hash } = await readBody(context, followRoutes.claim)
    let tip = await findTip(intake, lookup)
    if (!tip) return replyPadded(context, intake, undefined)
    if (!tip.reward) throw new Refusal('answer')
    if (!tip.reward.coded)
      await intake.tips.saveClaim(hash, { office: tip.office, amount: tip.reward.amount })
    for (let tries = 0; tip?.reward && tries < 5; tries++) {
      if (tip.reward.coded) return replyPadded(context, intake, tip)
      const after = { ...tip, reward: { ...tip.reward, coded: true } }
      if (await intake.tips.changeTip(tip, after)) {
        return replyPadded(context, intake, { ...after, version: tip.version + 1 })
      }
      tip = await intake.tips.readTip(tip.id)
    }
    throw new Refusal('conflict')
  }
}
