import { createHash } from 'node:crypto'
import { identityOf, sealReply } from '../../../shared/follow/sealed.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { Message, Verdict } from '../../../shared/tip/envelope.ts'
import { openMessage, reporterKeyOf } from '../../../shared/tip/seal-message.ts'
import type { TipWithReceipt } from '../../../shared/tip/tip.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import type { Id } from '../../../shared/value/id.ts'
import { NOBODY } from '../../http/follow/find-tip.ts'
import { nobodys, writingOn } from '../../http/follow/followed-tip.ts'
import { readBeside, takeAnswer, takeMessage } from '../../http/follow/take-message.ts'
import type { Plain } from '../plain.ts'
import type { Held } from './token.ts'

/** What the reporter says: a message, or their word on the outcome with a sentence or none. */
export interface Said {
  readonly text: string
  readonly answer?: Verdict | undefined
}

/** How often a message that came second is sealed again. */
const TRIES = 3

/**
 * Seals and signs what the holder of a receipt says, as a browser would, and keeps it. The same from the same page is said
 * once. Nothing is kept for nobody's tip; it is read as often. Refuses `used` when something else was said from this page,
 * and as {@link takeMessage} and {@link takeAnswer} do.
 */
export async function say(
  plain: Plain,
  tip: TipWithReceipt | undefined,
  held: Held,
  said: Said,
): Promise<void> {
  let seen = tip
  for (let tries = 0; ; tries++) {
    try {
      return await sayOnce(plain, seen, held, said)
    } catch (fault) {
      // Somebody wrote in between, or the same was sent twice at once: it is looked at again, and sealed as the next one.
      const lost = fault instanceof Refusal && ['behind', 'taken'].includes(fault.code)
      if (!seen || !lost || tries === TRIES) throw fault
      seen = (await plain.tips.readTip(seen.id)) as TipWithReceipt | undefined
    }
  }
}

async function sayOnce(plain: Plain, tip: TipWithReceipt | undefined, held: Held, said: Said): Promise<void> {
  const { text, answer } = said
  const id = idOf(held.nonce, answer ? 'answer' : 'message')
  const ref = tip?.messages.find((one) => one.id === id)
  const [standing] = await plain.tips.readMessages(ref ? (tip?.id ?? NOBODY) : NOBODY, [ref ?? nobodys])
  if (!tip) {
    if (answer) await readBeside(plain.tips, undefined)
    return
  }
  const again = ref && (await sentBefore(tip, held, id, standing?.sealed))
  if (ref && !(again && isSame(again.message, said))) throw new Refusal('used')
  const sent = again?.sent ?? (await sealReply(writingOn(tip), held, { id, text, ...(answer && { answer }) }))
  if (answer) await takeAnswer(plain, tip, { ...sent, ...answer })
  else await takeMessage(plain, tip, sent)
}

/** The message that stands under an id, and as it was sent: the same bytes again change nothing, or complete an answer. */
async function sentBefore(tip: TipWithReceipt, held: Held, id: Id, sealed: Uint8Array | undefined) {
  if (!sealed) return undefined
  const identity = await identityOf(writingOn(tip), held)
  const reporterKey = reporterKeyOf(held.signing)
  const outside = { tip: tip.id, id, from: 'reporter' as const, facts: tip.facts, reporterKey }
  const message = await openMessage(identity, sealed, outside)
  const { number, previous } = message
  return { message, sent: { id, number, previous, sealed: Buffer.from(sealed).toString('base64') } }
}

function isSame(message: Message, { text, answer }: Said): boolean {
  return canonicalJson([message.text, message.answer ?? null]) === canonicalJson([text, answer ?? null])
}

/** The id of what is said from one page: 16 bytes, base64url. */
function idOf(nonce: string, kind: 'answer' | 'message'): Id {
  return createHash('sha256')
    .update(['said without script', kind, nonce].join('\n'))
    .digest()
    .subarray(0, 16)
    .toString('base64url')
}
