import type { Handler } from 'hono'
import { type MeReply, meRoutes } from '../../shared/contract/me.ts'
import { authenticate } from '../http/authenticate.ts'
import type { Desk } from './desk.ts'

/** `GET /api/desk/me`: who signed in, and the keys that their browser unlocks. */
export function showMe(desk: Desk): Handler {
  return async (context) => {
    const { sub, name, office, roles } = await authenticate(desk, context, meRoutes.show)
    const [mine, keyring] = await Promise.all([desk.tips.readMemberKey(sub), desk.tips.readKeyring(office)])
    const text = (sealed: Uint8Array) => Buffer.from(sealed).toString('base64')
    const reply: MeReply = {
      sub,
      name,
      office,
      roles,
      keys: {
        ...(mine && { member: text(mine.sealed), recipient: mine.recipient }),
        office: (keyring ? [keyring.newest, ...keyring.older.toReversed()] : []).map(
          ({ keyVersion, sealed }) => ({
            keyVersion,
            sealed: text(sealed),
          }),
        ),
      },
    }
    return context.json(reply)
  }
}
