import type { Handler } from 'hono'
import { ReporterMessage } from '../../shared/api/follow.ts'
import { dayInShanghai } from '../../shared/deadline/day.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { hashOf } from '../../shared/seal/hash.ts'
import { addMessageTo } from '../../shared/tip/add-message.ts'
import { readBody } from '../http/read-body.ts'
import { findTip, replyPadded } from './follow.ts'
import type { Intake } from './intake.ts'

/**
 * `POST /api/follow/messages`: a sealed message from the reporter. An unknown receipt is answered like a known
 * one, with nothing kept. The same id again changes nothing; other content under it is refused `altered`.
 */
export function addMessage(intake: Intake): Handler {
  return async (context) => {
    const { lookup, id, sealed } = await readBody(context, ReporterMessage)
    const tip = await findTip(intake, lookup)
    if (!tip) return replyPadded(context, intake, undefined)
    if (tip.messages.some((one) => one.id === id)) return replyPadded(context, intake, tip)
    const bytes = new Uint8Array(Buffer.from(sealed, 'base64'))
    const hash = hashOf(bytes)
    if (!(await intake.tips.saveMessage(tip.id, id, bytes, hash))) throw new Refusal('altered')
    const day = dayInShanghai(intake.now())
    const after = addMessageTo(tip, { id, from: 'reporter', day, hash }, { who: 'reporter' })
    if (!(await intake.tips.changeTip(tip, after))) throw new Refusal('lost')
    return replyPadded(context, intake, after)
  }
}
