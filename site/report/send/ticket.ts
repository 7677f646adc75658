import { HEADERS } from '../../../shared/api/public.ts'
import { call } from '../call.ts'
import { ProofTrouble, proofFor } from '../proof.ts'
import { say } from '../texts.ts'
import { SendTrouble } from './trouble.ts'

/** The header that uploads and the filing carry. A challenge that was refused is asked for once more. */
export async function ticketFor(seed: string, anew = false): Promise<Record<string, string>> {
  const { tip, solution } = await proofOr(seed, anew)
  const reply = await call('POST', '/api/ticket', { tip, solution })
  if (reply.ok) return { [HEADERS.ticket]: (reply.body as { ticket: string }).ticket }
  if (reply.code === 'challenge' && !anew) return ticketFor(seed, true)
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
