import type { Handler } from 'hono'
import { type KeyRequestsReply, officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import { authenticate } from '../../http/authenticate.ts'
import type { Desk } from '../desk.ts'

/** `GET /api/desk/office-keys/requests`: new versions of offices' keys that no administrator has signed yet. */
export function showKeyRequests(desk: Desk): Handler {
  return async (context) => {
    await authenticate(desk, context, officeKeyRoutes.requests)
    const [all, directory] = await Promise.all([desk.tips.listKeyRequests(), desk.records.readDirectory()])
    const entered = new Map(directory.map(({ unit, keyVersion }) => [unit, keyVersion]))
    const requests = all.filter(({ unit, keyVersion }) => keyVersion > (entered.get(unit) ?? 0))
    const reply: KeyRequestsReply = { requests }
    return context.json(reply)
  }
}
