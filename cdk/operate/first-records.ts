import type { RecordStore } from '../../functions/store/stores.ts'
import { isAdministrator } from '../../shared/people/manage.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'

type Records = Pick<RecordStore, 'listStaff' | 'saveStaff' | 'saveRoutingTable'>

/** Which of a new installation's first records were written; the others were there. */
export interface FirstRecords {
  readonly administrator: boolean
  readonly routing: boolean
}

/**
 * Writes what a new installation cannot do without: the record of the first administrator, when the province has none, and the
 * first routing table, by which every district handles its own and no zone handles tips itself. Again is fine: nothing that
 * is there is written over. The first table has no approver; a drafter and an approver write the next at the desk.
 */
export async function writeFirstRecords(
  records: Records,
  person: Pick<Staff, 'sub' | 'name'>,
  now: Date,
): Promise<FirstRecords> {
  const routing = await records.saveRoutingTable({ version: 1, validFrom: dayInShanghai(now), zones: [] })
  return { administrator: await createFirstAdministrator(records, person, now), routing }
}

/** False, and nothing written, when the province has an administrator. */
async function createFirstAdministrator(
  records: Records,
  { sub, name }: Pick<Staff, 'sub' | 'name'>,
  now: Date,
): Promise<boolean> {
  if ((await records.listStaff(PROVINCE)).some(isAdministrator)) return false
  const place = { office: PROVINCE, roles: ['administrator' as const] }
  const history = [
    { n: 1, at: now.toISOString(), what: 'joined' as const, ...place, by: 'command', byName: 'command' },
  ]
  return records.saveStaff({ sub, name, ...place, history })
}
