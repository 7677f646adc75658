import * as z from 'zod'
import { TURNSTILE_ACTION, type TurnstileAnswer, turnstileBinding } from '../../shared/contract/turnstile.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { TipId } from '../../shared/value/id.ts'

/** How tokens of Turnstile are checked. */
export interface Turnstile {
  readonly secret: string
  /** The one hostname that tokens may have been made on: our own. */
  readonly hostname: string
  /** Address of siteverify. */
  readonly verify: string
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
}

/** Where tokens are checked unless a setting says otherwise. */
export const SITEVERIFY = 'https://challenges.cloudflare.com/turnstile/v0/siteverify'

/** How long siteverify may take, in milliseconds. */
const PATIENCE = 5000

/** What siteverify says of a token; the rest of its answer is of no use here. */
const Verdict = z.object({
  success: z.boolean(),
  hostname: z.string().optional(),
  action: z.string().optional(),
  cdata: z.string().optional(),
  'error-codes': z.array(z.string()).optional(),
})

/** Faults of the service or of our own setting, not of the person who was checked. */
const theirs = ['missing-input-secret', 'invalid-input-secret', 'internal-error']

/**
 * Has a token checked by its maker. Refuses `otherCheckOff` when this is not offered here, `otherCheckAway` when the maker
 * gives no answer that can be used, and `otherCheck` when the token is not for this tip, this page and this site, or was
 * used before. Nothing of the reporter's request goes along: secret and token, and no address.
 */
export async function checkTurnstile(
  turnstile: Turnstile | undefined,
  tip: TipId,
  { token, blind }: TurnstileAnswer,
): Promise<void> {
  if (!turnstile) throw new Refusal('otherCheckOff')
  const verdict = await ask(turnstile, token)
  const good =
    verdict.success &&
    verdict.hostname === turnstile.hostname &&
    verdict.action === TURNSTILE_ACTION &&
    verdict.cdata === turnstileBinding(tip, blind)
  if (!good) throw new Refusal('otherCheck')
}

async function ask({ verify, secret, fetch }: Turnstile, token: string) {
  try {
    const reply = await fetch(verify, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret, response: token }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    const verdict = Verdict.parse(await reply.json())
    if (verdict['error-codes']?.some((code) => theirs.includes(code))) throw new Refusal('otherCheckAway')
    return verdict
  } catch {
    // The cause could name the request, and the token with it: it goes no further.
    throw new Refusal('otherCheckAway')
  }
}
