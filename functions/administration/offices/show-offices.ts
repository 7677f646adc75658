import type { Handler } from 'hono'
import { type OfficesReply, officeRoutes } from '../../../shared/contract/offices.ts'
import type { Staff } from '../../../shared/people/staff.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { authenticate } from '../../http/authenticate.ts'
import type { Administration } from '../administration.ts'

/** `GET /api/newsroom/offices`: what was recorded of offices, for everyone on the staff. */
export function showOffices(administration: Administration): Handler {
  return async (context) =>
    context.json(
      await officesReply(administration, await authenticate(administration, context, officeRoutes.list)),
    )
}

/** The offices, and whether this person records them. */
export async function officesReply(administration: Administration, staff: Staff): Promise<OfficesReply> {
  return {
    today: dayInShanghai(administration.now()),
    offices: await administration.records.readOffices(),
    mayWrite: staff.unit === PROVINCE && staff.roles.includes('administrator'),
  }
}
