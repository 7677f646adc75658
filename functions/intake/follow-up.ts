import type { Context, Handler } from 'hono'
import { followRefusals, followRoutes } from '../../shared/contract/follow.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import { claimMac, claimProof } from '../http/claim-mac.ts'
import { findTip } from '../http/follow/find-tip.ts'
import { change, readBeside, takeAnswer, takeMessage } from '../http/follow/take-message.ts'
import { readBody } from '../http/read-body.ts'
import { currentKey, keysOf } from '../secrets/key-ring.ts'
import { replyPadded } from './follow-reply.ts'
import type { Intake } from './intake.ts'

/**
 * `POST /api/follow/messages`: a sealed message from the reporter. What {@link takeMessage} refuses stands inside the padded
 * answer. An unknown receipt is answered like a known one, with nothing kept.
 */
export function receiveMessage(intake: Intake): Handler {
  return async (context) => {
    const { lookup, ...sent } = await readBody(context, followRoutes.send)
    const tip = await findTip(intake, lookup)
    return answering(context, intake, tip, (seen) => takeMessage(intake, seen, sent))
  }
}

/** `POST /api/follow/answer`: the reporter's own word on an outcome, as {@link takeAnswer} takes it; answered likewise. */
export function receiveAnswer(intake: Intake): Handler {
  return async (context) => {
    const { lookup, ...sent } = await readBody(context, followRoutes.answer)
    const tip = await findTip(intake, lookup)
    if (!tip) await readBeside(intake.tips, undefined)
    return answering(context, intake, tip, (seen) => takeAnswer(intake, seen, sent))
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
      const ofTip = (key: string) => claimMac(key, `tip ${seen.id}`, hash)
      // A code that won before a change of keys keeps the key that it won under.
      const keys = keysOf(intake.claimKey)
      const key = keys.find((one) => ofTip(one) === seen.reward?.claim) ?? currentKey(intake.claimKey)
      const won = ofTip(key)
      const after = await change(intake, seen, (now) => {
        const { reward } = now
        if (!reward || (reward.claim !== undefined && reward.claim !== won)) throw new Refusal('answer')
        return reward.coded ? undefined : { ...now, reward: { ...reward, coded: true, claim: won } }
      })
      const { amount = 0, approvedBy = '' } = after.reward ?? {}
      const code = claimMac(key, 'code', hash)
      const claim = { office: after.office, amount, approvedBy }
      await intake.tips.saveClaim(code, { ...claim, proof: claimProof(key, code, claim) })
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
