import type { Handler } from 'hono'
import { type MeReply, meRoutes } from '../../shared/contract/me.ts'
import { daysLeft, REMIND_DAYS } from '../../shared/office-keys/expect-directory.ts'
import { keysWait, waitingKeys } from '../../shared/office-keys/waiting-keys.ts'
import { isAdministrator } from '../../shared/people/manage.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { authenticate } from '../http/authenticate.ts'
import type { Desk } from './desk.ts'

/** `GET /api/desk/me`: who signed in, and the keys that their browser unlocks. */
export function showMe(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, meRoutes.show)
    const { sub, name, office, roles } = staff
    const told = isAdministrator(staff) ? { ...(await toSign(desk)), ...(await putAside(desk)) } : {}
    const [mine, keyring] = await Promise.all([desk.tips.readMemberKey(sub), desk.tips.readKeyring(office)])
    const text = (sealed: Uint8Array) => Buffer.from(sealed).toString('base64')
    const reply: MeReply = {
      sub,
      name,
      office,
      roles,
      ...told,
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

/** The last day of the signed directory, from 21 days before on, and the new keys that it does not name yet. */
async function toSign({ tips, records, now }: Desk): Promise<Pick<MeReply, 'directoryEnds' | 'keysWait'>> {
  const [directory, made] = await Promise.all([records.readSignedDirectory(), tips.listKeyRequests()])
  const { windows = [], keys = [] } = directory ?? {}
  const today = dayInShanghai(now())
  const last = windows.at(-1)?.until
  const wait = keysWait(waitingKeys(made, keys), today)
  return {
    ...(last !== undefined && daysLeft(windows, today) < REMIND_DAYS && { directoryEnds: last }),
    ...(wait && { keysWait: wait }),
  }
}

/** How much of the clock's work is put aside, and nothing of what it is about. */
async function putAside({ tips }: Desk): Promise<Pick<MeReply, 'aside'>> {
  const left = await tips.listAside()
  const unreadable = left.filter(({ reason }) => reason === 'unreadable').length
  return left.length > 0 ? { aside: { count: left.length, unreadable } } : {}
}
