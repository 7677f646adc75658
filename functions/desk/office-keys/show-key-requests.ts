import type { Handler } from 'hono'
import type { KeyRequestsReply } from '../../../shared/contract/office-keys.ts'
import { isAdministrator } from '../../../shared/people/manage.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { type Desk, whoIs } from '../desk.ts'

/** `GET /api/desk/office-keys/requests`: new versions of offices' keys that no administrator has signed yet. */
export function showKeyRequests(desk: Desk): Handler {
  return async (context) => {
    const staff = await whoIs(desk, context)
    const audits = staff.unit === PROVINCE && staff.roles.includes('auditor')
    if (!isAdministrator(staff) && !audits) throw new Refusal('role')
    const [all, directory] = await Promise.all([desk.tips.listKeyRequests(), desk.records.readDirectory()])
    const entered = new Map(directory.map(({ unit, keyVersion }) => [unit, keyVersion]))
    const requests = all.filter(({ unit, keyVersion }) => keyVersion > (entered.get(unit) ?? 0))
    const reply: KeyRequestsReply = { requests }
    return context.json(reply)
  }
}
