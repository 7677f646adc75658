import type { Handler } from 'hono'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { Intake } from './intake.ts'

/**
 * `GET /api/recipients/{office}/{keyVersion}`: one version of an office's key, which a browser checks against the hash
 * in the signed directory. A page asks for its few when it seals. Refuses `notFound`.
 */
export function showRecipient(intake: Pick<Intake, 'officeKey'>): Handler {
  return async (context) => {
    const keyVersion = Number(context.req.param('keyVersion'))
    if (!Number.isSafeInteger(keyVersion) || keyVersion < 1) throw new Refusal('notFound')
    const key = await intake.officeKey(context.req.param('office') ?? '', keyVersion)
    if (!key) throw new Refusal('notFound')
    context.header('cache-control', 'public, max-age=300')
    return context.json({ recipient: key.recipient })
  }
}
