import * as z from 'zod'
import { Facts, Routing } from '../routing/facts.ts'
import { SealedEnvelope, Wrap } from '../seal/age-file.ts'
import { ChunkHashes, FileId } from '../seal/chunks.ts'
import { SUITE, TIP_FILES } from '../seal/suite.ts'
import { TipId } from '../value/id.ts'
import { chunkRefusals, routingRefusals } from './refusals.ts'
import { route } from './route.ts'
import { TurnstileAnswer } from './turnstile.ts'

/** A proof of work for this tip id. */
export const ChallengeRequest = z.strictObject({ tip: TipId })

/**
 * The solved challenge, as altcha-lib encodes it (base64 of JSON); or, where an installation
 * offers it, an answer of Turnstile.
 */
export const TicketRequest = z.union([
  z.strictObject({ tip: TipId, solution: z.base64().max(8000) }),
  z.strictObject({ tip: TipId, turnstile: TurnstileAnswer }),
])

/** Bytes that one ticket is good for: from what arrived under its id when the challenge was given out. */
export const TICKET_BYTES = 20 * 1024 * 1024

/**
 * The ticket that every chunk and the filing carry in the header `Mingcha-Ticket`. Good for an hour and for
 * {@link TICKET_BYTES} of chunks; whoever has more to send earns the next one.
 */
export const TicketReply = z.strictObject({ ticket: z.string() })

/** Names of the headers that uploads use. */
export const HEADERS = { ticket: 'Mingcha-Ticket', hash: 'Mingcha-Hash' } as const

/** The files of a filing or a message: each one's chunks, by the SHA-256 of the sealed bytes. */
export const ChunkLists = z.array(z.strictObject({ id: FileId, chunks: ChunkHashes })).max(TIP_FILES)

/** Lookup secret of a receipt, 32 bytes base64url. The server keeps an HMAC of it. */
export const Lookup = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** The most that a filing weighs, in bytes: its letter, its wraps and the hashes of its files. */
export const FILING_BYTES = 256 * 1024

/** The filing. */
export const Filing = z.strictObject({
  suite: z.literal(SUITE),
  facts: Facts,
  routing: Routing,
  lookup: Lookup,
  envelope: SealedEnvelope,
  reporterWrap: Wrap,
  /** One for each of the routing's recipients, in their order. */
  officeWraps: z.array(Wrap).min(1).max(3),
  files: ChunkLists,
})
export type Filing = z.infer<typeof Filing>

/** The answer to a filing, first (201) or repeated (200). */
export const FilingReply = z.strictObject({
  office: z.strictObject({ code: z.string(), name: z.string() }),
  acceptBy: z.string(),
  provisional: z.boolean(),
})
export type FilingReply = z.infer<typeof FilingReply>

/** From a challenge to a filed tip, sealed in the browser. */
export const filingRoutes = {
  challenge: route('/api/challenge', {
    ...{ stage: 'intake', method: 'post', summary: 'A proof of work for a tip id' },
    ...{ request: ChallengeRequest, limit: 1024 },
  }),
  ticket: route('/api/ticket', {
    ...{ stage: 'intake', method: 'post' },
    summary: 'A solved challenge, or where offered an answer of Turnstile, becomes a ticket',
    ...{ request: TicketRequest, limit: 16 * 1024, reply: TicketReply },
    refusals: ['challenge', 'otherCheck', 'otherCheckOff', 'otherCheckAway'],
  }),
  putChunk: route('/api/tips/{tip}/files/{file}/{chunk}', {
    ...{ stage: 'intake', method: 'put', summary: 'One chunk of a sealed file, in order', status: [204] },
    refusals: ['ticket', ...chunkRefusals],
  }),
  file: route('/api/tips/{tip}', {
    ...{ stage: 'intake', method: 'put', summary: 'File a sealed tip', status: [201, 200] },
    ...{ request: Filing, limit: FILING_BYTES, reply: FilingReply },
    refusals: [...routingRefusals, 'ticket', 'missing', 'gone', 'filed'],
  }),
}
