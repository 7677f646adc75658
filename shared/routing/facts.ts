import * as z from 'zod'
import { Language } from '../value/language.ts'
import { OfficeCode } from '../value/office-code.ts'
import { TopicId } from '../value/topic-id.ts'

/** What travels open because routing needs it, and nothing else. It never changes after filing. */
export const Facts = z.strictObject({
  /** Code of a district or city, or id of a zone. */
  division: OfficeCode,
  /** Topic id, for example `PIT-02`. */
  topic: TopicId,
  /** For restricted topics: the level of the office complained of. */
  accused: z.enum(['district', 'city', 'province']).optional(),
  /** The reporter says that the office shown is the wrong one; why is sealed. */
  wrongOffice: z.boolean(),
  /** People may be hurt at any moment. */
  urgent: z.boolean(),
  /** Language to answer in. */
  language: Language,
})
export type Facts = z.infer<typeof Facts>

/** One office that a tip is sealed to. age hides recipients, so the filing names them. */
export const SealedTo = z.strictObject({
  office: OfficeCode,
  /** Version of the office's key, from 1. */
  keyVersion: z.int().min(1),
})
export type SealedTo = z.infer<typeof SealedTo>

/** The routing a tip was sealed under. */
export const Routing = z.strictObject({
  /** Version of the routing table. */
  table: z.int().min(1),
  /** Handling office first, then the ones above it. */
  recipients: z.array(SealedTo).min(1).max(3),
})
export type Routing = z.infer<typeof Routing>
