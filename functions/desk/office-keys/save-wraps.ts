import type { Handler } from 'hono'
import { type OldWrap, officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import type { DirectoryEntry } from '../../../shared/office-keys/directory-entry.ts'
import type { Staff } from '../../../shared/people/staff.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { sameHolders } from '../../../shared/routing/same-routing.ts'
import { newerHolders } from '../../../shared/tip/outdated.ts'
import { authenticate } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import { accessTo } from '../access.ts'
import type { Desk } from '../desk.ts'

/**
 * `POST /api/desk/office-keys/batches/{batch}/wraps`: replaces the offices' wraps of a batch, each in one
 * conditional write on the version that was handed out; nothing else of a tip changes. Only for who was handed the
 * batch. Refuses `notFound`, and `unit` for a tip that is not in it.
 */
export function saveWraps(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, officeKeyRoutes.saveWraps)
    const batch = await desk.tips.readBatch(staff.unit, context.req.param('batch') ?? '')
    if (batch?.sub !== staff.sub) throw new Refusal('notFound')
    const { wraps } = await readBody(context, officeKeyRoutes.saveWraps)
    if (!wraps.every(({ tip }) => batch.tips.includes(tip))) throw new Refusal('unit')
    const directory = await desk.records.readDirectory()
    const done = await Promise.all(wraps.map((one) => renew(desk, staff, one, directory)))
    return context.json({ lost: wraps.filter((_, n) => !done[n]).map(({ tip }) => tip) })
  }
}

/** Whether the wrap was replaced. False when the tip, its offices or their keys changed in the meantime. */
async function renew(
  desk: Desk,
  staff: Staff,
  one: OldWrap,
  directory: readonly DirectoryEntry[],
): Promise<boolean> {
  const tip = await desk.tips.readTip(one.tip)
  if (!tip || tip.destroyedOn || tip.version !== one.version || !accessTo(tip, staff).open) return false
  const sealedTo = newerHolders(tip, directory)
  if (!sealedTo || !sameHolders(sealedTo, one.sealedTo)) return false
  const officeWrap = new Uint8Array(Buffer.from(one.officeWrap, 'base64'))
  return desk.tips.changeTip(tip, { ...tip, sealedTo, officeWrap })
}
