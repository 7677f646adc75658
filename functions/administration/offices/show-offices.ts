import type { Handler } from 'hono'
import type { OfficesReply } from '../../../shared/contract/offices.ts'
import type { Staff } from '../../../shared/people/staff.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { type Newsroom, whoIs } from '../../newsroom/newsroom.ts'

/** `GET /api/newsroom/offices`: what was recorded of offices, for everyone on the staff. */
export function showOffices(newsroom: Newsroom): Handler {
  return async (context) => context.json(await officesReply(newsroom, await whoIs(newsroom, context)))
}

/** The offices, and whether this person records them. */
export async function officesReply(newsroom: Newsroom, staff: Staff): Promise<OfficesReply> {
  return {
    today: dayInShanghai(newsroom.now()),
    offices: await newsroom.records.readOffices(),
    mayWrite: staff.unit === PROVINCE && staff.roles.includes('administrator'),
  }
}
