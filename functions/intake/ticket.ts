import { verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Context, Handler } from 'hono'
import * as z from 'zod'
import { filingRoutes, HEADERS } from '../../shared/contract/filing.ts'
import type { TurnstileAnswer } from '../../shared/contract/turnstile.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { TipId } from '../../shared/value/id.ts'
import { readBody } from '../http/read-body.ts'
import { readToken, signToken } from '../http/signed-token.ts'
import { keysOf } from '../secrets/key-ring.ts'
import { bytesAhead, challengeSecrets } from './challenge.ts'
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
      data: z.object({ tip: TipId, upTo: z.int() }),
    }),
    signature: z.string().max(200),
  }),
  solution: z.object({ counter: z.int().min(0), derivedKey: z.string().max(200) }),
})

/** `upTo`: so many bytes may lie under the id once a chunk was taken. */
const Ticket = z.object({ tip: TipId, until: z.int(), upTo: z.int() })

/**
 * `POST /api/ticket`: a solved challenge becomes a ticket for its tip id. Refuses `challenge`, whatever failed.
 * Where Turnstile is offered, its answer does as well; see {@link checkTurnstile} for what is refused then.
 */
export function issueTicket(intake: Intake): Handler {
  return async (context) => {
    const asked = await readBody(context, filingRoutes.ticket)
    const { tip } = asked
    const upTo = 'turnstile' in asked ? await passed(intake, asked) : await solved(intake, asked)
    const until = Math.floor(intake.now().getTime() / 1000) + TICKET_SECONDS
    return context.json({ ticket: signToken({ tip, until, upTo }, 'ticket', intake.secrets.ticket) })
  }
}

/**
 * Refuses `ticket` unless the request carries a ticket for this tip id that is still good. Answers with the bytes up to which
 * it is.
 */
export function checkTicket(intake: Intake, context: Context, tip: TipId): number {
  const token = context.req.header(HEADERS.ticket) ?? ''
  const ticket = Ticket.safeParse(readToken(token, 'ticket', intake.secrets.ticket))
  const good = ticket.success && ticket.data.tip === tip && ticket.data.until * 1000 > intake.now().getTime()
  if (!good) throw new Refusal('ticket')
  return ticket.data.upTo
}

/** The other check was passed, which its maker lets nobody use twice: so many bytes more. */
async function passed(
  intake: Intake,
  { tip, turnstile }: { tip: TipId; turnstile: TurnstileAnswer },
): Promise<number> {
  await checkTurnstile(intake.turnstile, tip, turnstile)
  return bytesAhead(intake, tip)
}

/** The bytes that a solved challenge was for: the same however often it is handed in. Refuses `challenge`. */
async function solved(
  intake: Intake,
  { tip, solution: encoded }: { tip: TipId; solution: string },
): Promise<number> {
  const parsed = Solution.safeParse(readJson(encoded))
  if (!parsed.success || !(await solves(intake, tip, parsed.data))) throw new Refusal('challenge')
  return parsed.data.challenge.parameters.data.upTo
}

async function solves(
  intake: Intake,
  tip: TipId,
  { challenge, solution }: z.infer<typeof Solution>,
): Promise<boolean> {
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
