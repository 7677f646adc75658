import type { Handler } from 'hono'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { partOf } from '../http/read-address.ts'
import type { Intake } from './intake.ts'

/**
 * `GET /api/recipients/{office}/{keyVersion}`: one version of an office's key, which a browser checks against the hash
 * in the signed directory. A page asks for its few when it seals. Refuses `notFound`.
 */
export function showRecipient(intake: Pick<Intake, 'officeKey'>): Handler {
  return async (context) => {
    const key = await intake.officeKey(partOf(context, 'office'), partOf(context, 'keyVersion'))
    if (!key) throw new Refusal('notFound')
    context.header('cache-control', 'public, max-age=300')
    return context.json({ recipient: key.recipient })
  }
}
