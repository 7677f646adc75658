import type { Handler } from 'hono'
import { type MeReply, meRoutes } from '../../shared/contract/me.ts'
import { daysLeft, REMIND_DAYS } from '../../shared/office-keys/expect-directory.ts'
import { isAdministrator } from '../../shared/people/manage.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import { authenticate } from '../http/authenticate.ts'
import type { Desk } from './desk.ts'

/** `GET /api/desk/me`: who signed in, and the keys that their browser unlocks. */
export function showMe(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, meRoutes.show)
    const { sub, name, office, roles } = staff
    const ends = isAdministrator(staff) ? await directoryEnds(desk) : undefined
    const [mine, keyring] = await Promise.all([desk.tips.readMemberKey(sub), desk.tips.readKeyring(office)])
    const text = (sealed: Uint8Array) => Buffer.from(sealed).toString('base64')
    const reply: MeReply = {
      sub,
      name,
      office,
      roles,
      ...(ends !== undefined && { directoryEnds: ends }),
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

/** The last day of the signed directory, from 21 days before on. */
async function directoryEnds({ records, now }: Desk): Promise<Day | undefined> {
  const windows = (await records.readSignedDirectory())?.windows ?? []
  const last = windows.at(-1)?.until
  return last !== undefined && daysLeft(windows, dayInShanghai(now())) < REMIND_DAYS ? last : undefined
}
