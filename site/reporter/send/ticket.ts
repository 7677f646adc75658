import { filingRoutes, HEADERS, TICKET_BYTES } from '../../../shared/contract/filing.ts'
import type { TipId } from '../../../shared/value/id.ts'
import { startWorker } from '../../worker/start-worker.ts'
import { call } from '../call.ts'
import { SendTrouble } from '../trouble.ts'
import address from './proof-worker.ts?worker&url'

/**
 * A solved challenge for an upload id. When it stops being good is the server's to say: the clock of a phone may be
 * days off.
 */
export interface Proof {
  readonly tip: TipId
  /** Base64 of JSON, as altcha-lib has it. */
  readonly solution: string
}

/** Why no proof was made: the server's own words, or nothing when the work itself did not finish. */
export class ProofTrouble extends Error {}

/** The header that chunks and the filing carry. */
export const ticketHeader = (ticket: string) => ({ [HEADERS.ticket]: ticket })

/**
 * Asks for a challenge for an upload id, a tip's or a message's, and solves it in a worker. Throws
 * {@link ProofTrouble}.
 */
export async function proofOf(tip: TipId): Promise<Proof> {
  const reply = await call(filingRoutes.challenge, { body: { tip } })
  if (!reply.ok) throw new ProofTrouble(reply.message)
  return { tip, solution: btoa(JSON.stringify(await solve(reply.body))) }
}

/**
 * A ticket for a proof of work. A proof that was refused is made once more. Throws {@link SendTrouble} with the
 * server's words.
 */
export async function ticketFor(prove: (anew: boolean) => Promise<Proof>, anew: boolean): Promise<string> {
  const reply = await call(filingRoutes.ticket, { body: await prove(anew) })
  if (reply.ok) return reply.body.ticket
  if (reply.code === 'challenge' && !anew) return ticketFor(prove, true)
  throw new SendTrouble(reply.message)
}

/** A ticket in hand. */
export interface HeldTicket {
  /** The header with it; `anew`: with the next one, for this one is good for nothing more. */
  readonly header: (anew?: boolean) => Promise<Record<string, string>>
  /** So many bytes more have arrived with it. */
  readonly arrived: (bytes: number) => void
}

/** So many bytes before a ticket ends the next one is begun, so that sending goes on meanwhile. */
const AHEAD = 5 * 1024 * 1024

/**
 * Holds a ticket for what is sent under one id. `earn`: the first one, and one that is waited for; `renew`: one that is earned
 * beside the sending, whose failure nobody needs to see.
 */
export function holdTicket(
  earn: (anew: boolean) => Promise<string>,
  renew: () => Promise<string>,
): HeldTicket {
  let held: Promise<string> | undefined
  let given: Promise<string> | undefined
  let next: Promise<string | undefined> | undefined
  let sent = 0
  const take = (ticket: Promise<string>) => {
    held = ticket
    ticket.catch(() => {
      if (held === ticket) held = undefined
    })
    return ticket
  }
  const begin = () => {
    sent = 0
    next = renew()
      .then((ticket) => take(Promise.resolve(ticket)))
      .catch(() => undefined)
      .finally(() => {
        next = undefined
      })
  }
  return {
    header: async (anew = false) => {
      if (anew) await next
      const spent = anew && held === given
      if (spent) sent = 0
      const ticket = held && !spent ? held : take(earn(anew))
      given = ticket
      return ticketHeader(await ticket)
    },
    arrived: (bytes) => {
      sent += bytes
      if (!next && sent >= TICKET_BYTES - AHEAD) begin()
    },
  }
}

async function solve(challenge: unknown): Promise<object> {
  const worker = await startWorker(address).catch(() => {
    throw new ProofTrouble()
  })
  return new Promise((done, failed) => {
    const end = () => worker.terminate()
    worker.onmessage = ({ data }: MessageEvent<object | undefined>) => {
      end()
      if (data) done(data)
      else failed(new ProofTrouble())
    }
    worker.onerror = () => {
      end()
      failed(new ProofTrouble())
    }
    worker.postMessage(challenge)
  })
}
