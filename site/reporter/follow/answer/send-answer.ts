import { call } from '../../call.ts'
import { faultText, openAnswer } from '../open-receipt.ts'
import type { Answering } from './answering.ts'

/** Says that it is fixed, with a rating if there is one. Resolves to why it was not taken, in words. */
export function sendAnswer(
  answering: Answering,
  verdict: 'confirmed' | 'disputed',
  rating?: string,
): Promise<string | undefined> {
  const { keys } = answering.current()
  return send(answering, '/api/follow/answer', { lookup: keys.lookup, verdict, ...(rating && { rating }) })
}

/** The sealed reason of a dispute that is under way: tried again, it is the same letter. */
let reason: { text: string; sealed: object } | undefined

/** Sends the reason as a sealed message, then the dispute; either may be tried again. */
export async function sendDispute(answering: Answering, text: string): Promise<string | undefined> {
  const { opened, keys } = answering.current()
  try {
    if (reason?.text !== text) {
      const { newMessageId, sealLetter } = await import('../sealed.ts')
      reason = { text, sealed: await sealLetter(opened.tip, keys, { id: newMessageId(), text }) }
    }
    const reply = await call('POST', '/api/follow/messages', reason.sealed)
    if (!reply.ok) return reply.message
  } catch {
    return faultText()
  }
  const trouble = await sendAnswer(answering, 'disputed')
  if (trouble === undefined) reason = undefined
  return trouble
}

/** Sends it and puts what the server answered in place. Resolves to why it was not taken, in words. */
export async function send(answering: Answering, path: string, body: object): Promise<string | undefined> {
  try {
    const reply = await call('POST', path, body)
    if (!reply.ok) return reply.message
    const opening = await openAnswer(reply.body, answering.current().keys)
    if ('trouble' in opening) return opening.trouble
    answering.changed(opening)
    return undefined
  } catch {
    return faultText()
  }
}
