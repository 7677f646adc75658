import { type FollowReply, followRoutes } from '../../../shared/contract/follow.ts'
import type { Sha256 } from '../../../shared/value/hash.ts'
import { call, type Reply } from '../call.ts'
import { faultText } from '../texts.ts'
import { type Open, openAnswer } from './open-receipt.ts'
import type { sealReply } from './sealed.ts'

/** An open receipt, and what becomes of it when the server answers. */
export interface Held {
  readonly open: Open
  readonly changed: (next: Open) => void
}

/** How content the reporter is. */
export type Rating = 'good' | 'fair' | 'bad'

/** Says that it is fixed, with a rating if there is one. Resolves to why it was not taken, in words. */
export function sendAnswer(
  held: Held,
  verdict: 'confirmed' | 'disputed',
  rating?: Rating,
): Promise<string | undefined> {
  const body = { lookup: held.open.keys.lookup, verdict, ...(rating && { rating }) }
  return answered(held, () => call(followRoutes.answer, { body }))
}

/** The sealed reason of a dispute that is under way: tried again, it is the same letter. */
let reason: { text: string; sealed: Awaited<ReturnType<typeof sealReply>> } | undefined

/** Sends the reason as a sealed message, then the dispute; either may be tried again. */
export async function sendDispute(held: Held, text: string): Promise<string | undefined> {
  const { opened, keys } = held.open
  try {
    if (reason?.text !== text) {
      const { newMessageId, sealReply: sealLetter } = await import('./sealed.ts')
      reason = { text, sealed: await sealLetter(opened.tip, keys, { id: newMessageId(), text }) }
    }
    const reply = await call(followRoutes.send, { body: reason.sealed })
    if (!reply.ok) return reply.message
  } catch {
    return faultText()
  }
  const trouble = await sendAnswer(held, 'disputed')
  if (trouble === undefined) reason = undefined
  return trouble
}

/** Tells the server the hash of a claim code. Resolves to why it was not taken, in words. */
export function sendClaim(held: Held, hash: Sha256): Promise<string | undefined> {
  const body = { lookup: held.open.keys.lookup, hash }
  return answered(held, () => call(followRoutes.claim, { body }))
}

/** Asks, and puts what the server answered in place. */
async function answered(
  { open, changed }: Held,
  ask: () => Promise<Reply<FollowReply>>,
): Promise<string | undefined> {
  try {
    const reply = await ask()
    if (!reply.ok) return reply.message
    const opening = await openAnswer(reply.body, open.keys)
    if ('trouble' in opening) return opening.trouble
    changed(opening)
    return undefined
  } catch {
    return faultText()
  }
}
