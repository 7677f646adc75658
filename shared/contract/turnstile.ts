import * as z from 'zod'
import { hashOf } from '../value/hash.ts'
import type { TipId } from '../value/id.ts'

/** What the page names to Turnstile as its purpose, and what the server expects back. */
export const TURNSTILE_ACTION = 'report'

/** A token of Turnstile, and the blind that its binding to a tip id was made with. */
export const TurnstileAnswer = z.strictObject({
  /** As the widget gave it: at most 2,048 characters, good for five minutes, once. */
  token: z.string().regex(/^[\x21-\x7e]{1,2048}$/),
  /** 16 random bytes, base64url, made for this one answer and never sent to anybody else. */
  blind: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
})
export type TurnstileAnswer = z.infer<typeof TurnstileAnswer>

/**
 * The custom data (`cData`) that binds a token to one tip id. Blinded, because Turnstile's maker keeps it beside
 * the address of whoever asked: the tip id itself would lead from there to a row of our table.
 */
export function turnstileBinding(tip: TipId, blind: string): string {
  return hashOf(`turnstile ${tip} ${blind}`)
}
