import { verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Context, Handler } from 'hono'
import * as z from 'zod'
import { filingRoutes, HEADERS } from '../../shared/contract/filing.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { TipId } from '../../shared/value/id.ts'
import { readBody } from '../http/read-body.ts'
import { readToken, signToken } from '../http/signed-token.ts'
import { keysOf } from '../secrets/key-ring.ts'
import { challengeSecrets } from './challenge.ts'
import type { Intake } from './intake.ts'
import { checkTurnstile } from './turnstile.ts'

const TICKET_SECONDS = 60 * 60

const Solution = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string().max(200),
      salt: z.string().max(200),
      cost: z.int().max(100_000),
      keyLength: z.int().max(64),
      keyPrefix: z.string().max(128),
      keySignature: z.string().max(200).optional(),
      expiresAt: z.int(),
      data: z.object({ tip: TipId }),
    }),
    signature: z.string().max(200),
  }),
  solution: z.object({ counter: z.int().min(0), derivedKey: z.string().max(200) }),
})

const Ticket = z.object({ tip: TipId, until: z.int() })

/**
 * `POST /api/ticket`: a solved challenge becomes a ticket for its tip id. Refuses `challenge`, whatever failed.
 * Where Turnstile is offered, its answer does as well; see {@link checkTurnstile} for what is refused then.
 */
export function issueTicket(intake: Intake): Handler {
  return async (context) => {
    const asked = await readBody(context, filingRoutes.ticket)
    const { tip } = asked
    if ('turnstile' in asked) await checkTurnstile(intake.turnstile, tip, asked.turnstile)
    else if (!(await solves(intake, tip, asked.solution))) throw new Refusal('challenge')
    const until = Math.floor(intake.now().getTime() / 1000) + TICKET_SECONDS
    return context.json({ ticket: signToken({ tip, until }, 'ticket', intake.secrets.ticket) })
  }
}

/** Refuses `ticket` unless the request carries a ticket for this tip id that is still good. */
export function checkTicket(intake: Intake, context: Context, tip: TipId): void {
  const token = context.req.header(HEADERS.ticket) ?? ''
  const ticket = Ticket.safeParse(readToken(token, 'ticket', intake.secrets.ticket))
  const good = ticket.success && ticket.data.tip === tip && ticket.data.until * 1000 > intake.now().getTime()
  if (!good) throw new Refusal('ticket')
}

async function solves(intake: Intake, tip: TipId, encoded: string): Promise<boolean> {
  const parsed = Solution.safeParse(readJson(encoded))
  if (!parsed.success) return false
  const { challenge, solution } = parsed.data
  const { keySignature, ...parameters } = challenge.parameters
  if (parameters.data.tip !== tip || parameters.expiresAt * 1000 < intake.now().getTime()) return false
  const asked = {
    signature: challenge.signature,
    parameters: { ...parameters, ...(keySignature !== undefined && { keySignature }) },
  }
  for (const key of keysOf(intake.secrets.ticket)) {
    const given = { challenge: asked, solution, deriveKey }
    if ((await verifySolution({ ...given, ...challengeSecrets(key) })).verified) return true
  }
  return false
}

function readJson(encoded: string): unknown {
  try {
    return JSON.parse(Buffer.from(encoded, 'base64').toString())
  } catch {
    return undefined
  }
}
