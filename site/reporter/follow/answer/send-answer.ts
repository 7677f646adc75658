import { type FollowReply, followRoutes } from '../../../../shared/contract/follow.ts'
import { call, type Reply } from '../../call.ts'
import { faultText } from '../../texts.ts'
import { openAnswer } from '../open-receipt.ts'
import type { sealLetter } from '../sealed.ts'
import type { Answering } from './answering.ts'

/** Says that it is fixed, with a rating if there is one. Resolves to why it was not taken, in words. */
export function sendAnswer(
  answering: Answering,
  verdict: 'confirmed' | 'disputed',
  rating?: 'good' | 'fair' | 'bad',
): Promise<string | undefined> {
  const { keys } = answering.current()
  return send(answering, () =>
    call(followRoutes.answer, { body: { lookup: keys.lookup, verdict, ...(rating && { rating }) } }),
  )
}

/** The sealed reason of a dispute that is under way: tried again, it is the same letter. */
let reason: { text: string; sealed: Awaited<ReturnType<typeof sealLetter>> } | undefined

/** Sends the reason as a sealed message, then the dispute; either may be tried again. */
export async function sendDispute(answering: Answering, text: string): Promise<string | undefined> {
  const { opened, keys } = answering.current()
  try {
    if (reason?.text !== text) {
      const { newMessageId, sealLetter } = await import('../sealed.ts')
      reason = { text, sealed: await sealLetter(opened.tip, keys, { id: newMessageId(), text }) }
    }
    const reply = await call(followRoutes.send, { body: reason.sealed })
    if (!reply.ok) return reply.message
  } catch {
    return faultText()
  }
  const trouble = await sendAnswer(answering, 'disputed')
  if (trouble === undefined) reason = undefined
  return trouble
}

/** Sends it and puts what the server answered in place. Resolves to why it was not taken, in words. */
export async function send(
  answering: Answering,
  ask: () => Promise<Reply<FollowReply>>,
): Promise<string | undefined> {
  try {
    const reply = await ask()
    if (!reply.ok) return reply.message
    const opening = await openAnswer(reply.body, answering.current().keys)
    if ('trouble' in opening) return opening.trouble
    answering.changed(opening)
    return undefined
  } catch {
    return faultText()
  }
}
