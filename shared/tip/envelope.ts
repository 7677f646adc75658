import * as z from 'zod'
import { Facts, Routing } from '../routing/facts.ts'
import { ChunkHashes, FileId } from '../seal/chunks.ts'
import { SUITE, TIP_FILES } from '../seal/suite.ts'
import { TipId } from '../value/id.ts'

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
  /** Always 0: messages count from 1. */
  sequence: z.literal(0),
  facts: Facts,
  routing: Routing,
  report: Report,
  files: z.array(SealedFile).max(TIP_FILES),
})
export type Envelope = z.infer<typeof Envelope>

/** A sealed message in either direction. */
export const Message = z.strictObject({
  suite: z.literal(SUITE),
  tip: TipId,
  /** Chosen by the writer, 16 random bytes, base64url: a retry is the same message. */
  id: TipId,
  /** One more than the number of messages the writer had seen. */
  sequence: z.int().min(1),
  from: z.enum(['reporter', 'office']),
  /** Facts as filed. */
  facts: Facts,
  text: z.string().min(1).max(4000),
  /** More evidence: files sealed to the tip's identity, their chunks kept under this message's id. */
  files: z.array(SealedFile).max(TIP_FILES).optional(),
})
export type Message = z.infer<typeof Message>
