import { ProofTrouble, ticketFor, ticketHeader } from '../../send/ticket.ts'
import { say } from '../../texts.ts'
import { SendTrouble } from '../../trouble.ts'
import { offerOtherCheck } from '../turnstile/offer.ts'
import { proofFor } from './proof.ts'

/**
 * The ticket of a tip, as the header that chunks and the filing carry: earned once, and again when `anew` is asked for.
 * Earned by the proof of work; where the installation offers it, a reporter who does not want to wait may choose the
 * other check meanwhile. Throws {@link SendTrouble}.
 */
export function openTicket(seed: string): (anew?: boolean) => Promise<Record<string, string>> {
  let earned: string | undefined
  return async (anew = false) => {
    if (anew || earned === undefined) earned = await earn(seed, anew)
    return ticketHeader(earned)
  }
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

async function byProof(seed: string, anew: boolean): Promise<string> {
  try {
    return await ticketFor((again) => proofFor(seed, again), anew)
  } catch (cause) {
    if (cause instanceof ProofTrouble) throw new SendTrouble(cause.message || say('report.send.error.work'))
    throw cause
  }
}
