import * as z from 'zod'
import { Facts, Routing } from '../routing/facts.ts'
import { ChunkHashes, FileId } from '../seal/chunks.ts'
import { SUITE, TIP_FILES } from '../seal/suite.ts'
import { Sha256 } from '../value/hash.ts'
import { TipId } from '../value/id.ts'
import { Head } from './history.ts'

/** A file as the reporter named it. Sealed; the server knows only ids and hashes. */
export const SealedFile = z.strictObject({
  /** Position in the tip, `0` to `9`. */
  id: FileId,
  name: z.string().max(200),
  /** Media type after cleaning, for example `image/jpeg`. */
  type: z.string().max(100),
  /** Bytes before padding. */
  size: z.int().min(1),
  chunks: ChunkHashes,
})
export type SealedFile = z.infer<typeof SealedFile>

/** Where and what, in the reporter's own words. */
export const Report = z.strictObject({
  /** Name of the site or estate. */
  site: z.string().max(200),
  /** How to find it. */
  address: z.string().max(500),
  /** Construction permit number as typed, or empty. */
  permit: z.string().max(40),
  /** What was seen. */
  narrative: z.string().min(1).max(8000),
  /** Name and telephone, only when the reporter chose to give them. */
  contact: z.strictObject({ name: z.string().max(60), phone: z.string().max(40) }).optional(),
  /** Why another office should handle it, when the reporter said so. */
  wrongOfficeWhy: z.string().max(500).optional(),
})
export type Report = z.infer<typeof Report>

/** The sealed letter. Carries the facts and routing it was filed under, so that a refiled one is found. */
export const Envelope = z.strictObject({
  suite: z.literal(SUITE),
  tip: TipId,
  facts: Facts,
  routing: Routing,
  /** The reporter's public key for {@link Message.signature}, Ed25519, 32 bytes hex; none where nobody holds a receipt. */
  reporterKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  report: Report,
  files: z.array(SealedFile).max(TIP_FILES),
})
export type Envelope = z.infer<typeof Envelope>

/** The reporter's own word on an outcome, inside a message. */
export const Verdict = z.strictObject({
  verdict: z.enum(['confirmed', 'disputed']),
  rating: z.enum(['good', 'fair', 'bad']).optional(),
  /** The outcome that lay before them, by the hash of its event: `outcome.ts`. */
  outcome: Sha256,
})
export type Verdict = z.infer<typeof Verdict>

/** A sealed message in either direction: one link of the chain that both sides write. */
export const Message = z
  .strictObject({
    suite: z.literal(SUITE),
    tip: TipId,
    /** Chosen by the writer, 16 random bytes, base64url: a retry is the same message. */
    id: TipId,
    /** Position in the chain of both sides, from 1. */
    number: z.int().min(1),
    /** SHA-256 of the sealed message before it; of the sealed letter, for the first. */
    previous: Sha256,
    /** Number of the newest message that lay open before the writer; 0 for the letter alone. */
    seen: z.int().min(0),
    /** Where the tip's history ended for the writer. */
    head: Head,
    from: z.enum(['reporter', 'office']),
    /** Facts as filed. */
    facts: Facts,
    /** May be empty beside an answer. */
    text: z.string().max(4000),
    answer: Verdict.optional(),
    /** More evidence: files sealed to the tip's identity, their chunks kept under this message's id. */
    files: z.array(SealedFile).max(TIP_FILES).optional(),
    /** The reporter's Ed25519 signature, hex, over all the rest ({@link signedText}); an office has none. */
    signature: z
      .string()
      .regex(/^[0-9a-f]{128}$/)
      .optional(),
  })
  .refine(({ text, answer }) => text !== '' || answer !== undefined, 'a message says something')
export type Message = z.infer<typeof Message>
