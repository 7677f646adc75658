import type { Handler } from 'hono'
import { officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import type { MemberKey } from '../../../shared/office-keys/member-key.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { authenticateFresh } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import type { Desk } from '../desk.ts'
import { keysReply } from './show-keys.ts'

/**
 * `PUT /api/desk/office-keys/mine`: one's own key, sealed under a passphrase that never comes here: the first, the
 * same under another passphrase, or a new one after the passphrase was forgotten. Refuses `lost` for another
 * revision.
 */
export function saveMyKey(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticateFresh(desk, context, officeKeyRoutes.saveMine)
    const { revision, recipient, sealed } = await readBody(context, officeKeyRoutes.saveMine)
    const before = await desk.tips.readMemberKey(staff.sub)
    if ((before?.revision ?? 0) !== revision) throw new Refusal('lost')
    const history = before?.history ?? []
    const event = {
      n: history.length + 1,
      at: desk.now().toISOString(),
      what: whatHappens(before, recipient),
      recipient,
    }
    const bytes = new Uint8Array(Buffer.from(sealed, 'base64'))
    const after: MemberKey = {
      revision: revision + 1,
      recipient,
      sealed: bytes,
      history: [...history, event],
    }
    if (!(await desk.tips.saveMemberKey(staff.sub, after))) throw new Refusal('lost')
    return context.json(await keysReply(desk, staff, staff.unit))
  }
}

function whatHappens(before: MemberKey | undefined, recipient: string): MemberKey['history'][number]['what'] {
  if (!before) return 'made'
  return before.recipient === recipient ? 'passphrase' : 'replaced'
}
