import { HEADERS } from '../../../../shared/contract/filing.ts'
import { call } from '../../call.ts'
import { ProofTrouble, proofFor } from '../../send/proof.ts'
import { say } from '../../texts.ts'
import { SendTrouble } from '../../trouble.ts'
import { offerOtherCheck } from '../turnstile/offer.ts'

let asked: Promise<string> | undefined

/**
 * The header that uploads and the filing carry. Earned by the proof of work; where the installation offers it, a
 * reporter who does not want to wait may choose the other check meanwhile.
 */
export async function ticketFor(seed: string, anew = false): Promise<Record<string, string>> {
  asked ??= earn(seed, anew).finally(() => {
    asked = undefined
  })
  return { [HEADERS.ticket]: await asked }
}

async function earn(seed: string, anew: boolean): Promise<string> {
  const offer = offerOtherCheck(seed)
  if (!offer) return byProof(seed, anew)
  const instead = (cause: unknown) => {
    if (cause instanceof SendTrouble) return offer.insteadOf(cause)
    throw cause
  }
  try {
    return await Promise.race([byProof(seed, anew).catch(instead), offer.ticket])
  } finally {
    offer.withdraw()
  }
}

/** A ticket for a solved challenge. One that was refused is asked for once more. */
async function byProof(seed: string, anew: boolean): Promise<string> {
  const { tip, solution } = await proofOr(seed, anew)
  const reply = await call('POST', '/api/ticket', { tip, solution })
  if (reply.ok) return (reply.body as { ticket: string }).ticket
  if (reply.code === 'challenge' && !anew) return byProof(seed, true)
  throw new SendTrouble(reply.message)
}

async function proofOr(seed: string, anew: boolean) {
  try {
    return await proofFor(seed, anew)
  } catch (cause) {
    if (cause instanceof ProofTrouble) throw new SendTrouble(cause.message || say('report.send.error.work'))
    throw cause
  }
}
