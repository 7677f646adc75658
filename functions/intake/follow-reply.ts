import type { Context } from 'hono'
import { FOLLOW_BYTES, type FollowReply } from '../../shared/contract/follow.ts'
import type { RefusalCode } from '../../shared/refusal/codes.ts'
import { refusalText } from '../../shared/refusal/refusal-text.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import { followTip } from '../http/follow/followed-tip.ts'
import { languageOf } from '../http/language.ts'
import type { Intake } from './intake.ts'

/** As many restores are told, the newest. */
const MOST_LOST = 5

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
  const [shown, restores] = await Promise.all([
    followTip(intake.tips, tip, before),
    intake.tips.readRestores(),
  ])
  const lost = restores.slice(-MOST_LOST)
  const why = refused && { code: refused, message: refusalText(languageOf(context), refused) }
  const reply: FollowReply = {
    tip: shown,
    ...(shown && why && { refused: why }),
    ...(lost.length > 0 && { lost }),
    padding: '',
  }
  const padding = ' '.repeat(FOLLOW_BYTES - lengthOf(reply))
  context.header('content-encoding', 'identity')
  return context.json({ ...reply, padding })
}

const lengthOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))
