import * as z from 'zod'
import { Facts, Routing } from '../tip/facts.ts'
import { Sha256 } from '../value/hash.ts'
import { TipId } from '../value/id.ts'
import { TurnstileAnswer } from './turnstile.ts'

/**
 * A binary age file as base64 (RFC 4648, with padding). All that can be seen of what is sealed is how it begins:
 * `age-encryption.org/v1`, a line end and `->`.
 */
export const AgeFile = z.base64().startsWith('YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+').max(400_000)

/** `POST /api/challenge`: a proof of work for this tip id. */
export const ChallengeRequest = z.strictObject({ tip: TipId })

/**
 * `POST /api/ticket`: the solved challenge, as altcha-lib encodes it (base64 of JSON); or, where an installation
 * offers it, an answer of Turnstile.
 */
export const TicketRequest = z.union([
  z.strictObject({ tip: TipId, solution: z.base64().max(8000) }),
  z.strictObject({ tip: TipId, turnstile: TurnstileAnswer }),
])

/** The ticket that every slice and the filing carry in the header `Mingcha-Ticket`. Good for an hour. */
export const TicketReply = z.strictObject({ ticket: z.string() })

/** Names of the headers that uploads use. */
export const HEADERS = { ticket: 'Mingcha-Ticket', hash: 'Mingcha-Hash' } as const

/** The files of a filing or a message: each one's slices, by the SHA-256 of the sealed bytes. */
export const ChunkLists = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[0-9]$/),
      slices: z.array(Sha256).min(1).max(101),
    }),
  )
  .max(10)

/** `PUT /api/tips/{id}`: the filing. */
export const Filing = z.strictObject({
  suite: z.literal('mingcha-seal-1'),
  facts: Facts,
  routing: Routing,
  /** Lookup secret of the receipt, 32 bytes base64url. The server keeps an HMAC of it. */
  lookup: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  envelope: AgeFile,
  reporterWrap: AgeFile.max(4000),
  officeWrap: AgeFile.max(4000),
  files: ChunkLists,
})
export type Filing = z.infer<typeof Filing>

/** The answer to a filing, first (201) or repeated (200). */
export const FilingReply = z.strictObject({
  unit: z.strictObject({ code: z.string(), name: z.string() }),
  acceptBy: z.string(),
  provisional: z.boolean(),
})
export type FilingReply = z.infer<typeof FilingReply>

/** Every refusal: code, message in the asker's language, the fields at fault, and what is needed to go on. */
export const RefusalBody = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    fields: z.array(z.string()).optional(),
    detail: z.unknown().optional(),
  }),
})
export type RefusalBody = z.infer<typeof RefusalBody>

/** `GET /api/health`. */
export const HealthReply = z.strictObject({ ok: z.literal(true) })
