import { type FollowedTip, type FollowReply, followRoutes } from '../../../shared/contract/follow.ts'
import type { Rating } from '../../../shared/follow/question.ts'
import type { ReceiptKeys } from '../../../shared/receipt/keys.ts'
import type { Verdict } from '../../../shared/tip/envelope.ts'
import type { Sha256 } from '../../../shared/value/hash.ts'
import type { Id } from '../../../shared/value/id.ts'
import { call, type Reply } from '../call.ts'
import { faultText, say } from '../texts.ts'
import { type Open, openAnswer } from './open-receipt.ts'

/** An open receipt, and what becomes of it when the server answers. */
export interface Held {
  readonly open: Open
  readonly changed: (next: Open) => void
}

/** What the reporter says of an outcome. `text`: why, for a dispute. */
export interface Answering {
  readonly verdict: 'confirmed' | 'disputed'
  readonly rating?: Rating
  readonly text?: string
}

/** How often an answer that came second is sealed again. */
const TRIES = 3

/**
 * Says in a sealed and signed message what the reporter thinks of the outcome that lies before them, and the same in the
 * open; both in one. Never sealed again for another outcome: the page shows that one then. Resolves to why it was not taken, in
 * words.
 */
export async function sendAnswer(held: Held, answering: Answering): Promise<string | undefined> {
  const { keys } = held.open
  let { tip } = held.open.opened
  const { outcome = '' } = tip
  try {
    const { newMessageId } = await import('../../../shared/follow/sealed.ts')
    const id = newMessageId()
    for (let tries = 0; ; tries++) {
      const body = await sealAnswer(tip, keys, id, { ...answering, outcome })
      const again = await sendTwice(() => call(followRoutes.answer, { body }))
      if (!again.ok) return again.message
      const opening = await openAnswer(again.body, keys)
      if ('trouble' in opening) return opening.trouble
      if (!opening.refused) return take(held, opening)
      const { refused, opened } = opening
      if (refused.code === 'outcome') {
        take(held, opening)
        return say('refusal.outcome')
      }
      if (refused.code !== 'behind' || tries === TRIES) return refused.message
      tip = opened.tip
    }
  } catch {
    return faultText()
  }
}

async function sealAnswer(
  tip: FollowedTip,
  keys: ReceiptKeys,
  id: Id,
  { verdict, rating, outcome, text = '' }: Answering & Pick<Verdict, 'outcome'>,
) {
  const { sealReply } = await import('../../../shared/follow/sealed.ts')
  const answer = { verdict, outcome, ...(rating && { rating }) }
  const sealed = await sealReply(tip, keys, { id, text, answer })
  const { files: _, ...message } = sealed
  return { ...message, ...answer }
}

/** Asks, and once more the same when the line broke: nobody knows then whether it was done. */
async function sendTwice<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch {
    return ask()
  }
}

/** Tells the server the hash of a claim code. Resolves to why it was not taken, in words. */
export function sendClaim(held: Held, hash: Sha256): Promise<string | undefined> {
  const body = { lookup: held.open.keys.lookup, hash }
  return answered(held, () => call(followRoutes.claim, { body }))
}

/** Asks, and puts what the server answered in place. */
async function answered(held: Held, ask: () => Promise<Reply<FollowReply>>): Promise<string | undefined> {
  try {
    const reply = await ask()
    if (!reply.ok) return reply.message
    const opening = await openAnswer(reply.body, held.open.keys)
    if ('trouble' in opening) return opening.trouble
    return opening.refused ? opening.refused.message : take(held, opening)
  } catch {
    return faultText()
  }
}

function take({ changed }: Held, opening: Open): undefined {
  changed(opening)
  return undefined
}
