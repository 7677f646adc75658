import type { Handler } from 'hono'
import { followRoutes } from '../../shared/contract/follow.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { answerTip } from '../../shared/tip/answer-tip.ts'
import { escalate } from '../../shared/tip/escalation.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { hourInShanghai } from '../../shared/value/hour.ts'
import { readBody } from '../http/read-body.ts'
import { findTip, replyPadded } from './follow-tip.ts'
import type { Intake } from './intake.ts'

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
    if (tip) throw new Refusal('lost')
    return replyPadded(context, intake, undefined)
  }
}
