import type { Handler } from 'hono'
import type { MeReply } from '../../shared/api/desk.ts'
import { type Desk, whoIs } from './desk.ts'

/** `GET /api/desk/me`: who signed in, and the keys that their browser unlocks. */
export function showMe(desk: Desk): Handler {
  return async (context) => {
    const { sub, name, unit, roles } = await whoIs(desk, context)
    const [member, unitKeys] = await Promise.all([desk.tips.readMemberKey(sub), desk.tips.readUnitKeys(unit)])
    const reply: MeReply = {
      sub,
      name,
      unit,
      roles,
      keys: {
        ...(member && { member: Buffer.from(member).toString('base64') }),
        unit: unitKeys.map(({ keyVersion, sealed }) => ({
          keyVersion,
          sealed: Buffer.from(sealed).toString('base64'),
        })),
      },
    }
    return context.json(reply)
  }
}
