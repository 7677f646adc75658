import type { Handler } from 'hono'
import { followRoutes } from '../../shared/contract/follow.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { readBody } from '../http/read-body.ts'
import { findTip, replyPadded } from './follow-tip.ts'
import type { Intake } from './intake.ts'

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
    if (!tip.reward.coded) await intake.tips.saveClaim(hash, { unit: tip.unit, amount: tip.reward.amount })
    for (let tries = 0; tip?.reward && tries < 5; tries++) {
      if (tip.reward.coded) return replyPadded(context, intake, tip)
      const after = { ...tip, reward: { ...tip.reward, coded: true } }
      if (await intake.tips.changeTip(tip, after)) {
        return replyPadded(context, intake, { ...after, version: tip.version + 1 })
      }
      tip = await intake.tips.readTip(tip.id)
    }
    throw new Refusal('lost')
  }
}
