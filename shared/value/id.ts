import * as z from 'zod'

/** An id that carries no time: 16 bytes, base64url. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
export type Id = z.infer<typeof Id>

/** The id of a tip, or of what stands beside one: a message, a record, an opening. */
export const TipId = Id
export type TipId = Id
