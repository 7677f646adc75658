import type { RecordStore } from '../../functions/store/stores.ts'
import { isAdministrator } from '../../shared/people/manage.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'

/** Writes the record of the first administrator. False, and nothing written, when the province has one. */
export async function createFirstAdministrator(
  records: Pick<RecordStore, 'listStaff' | 'saveStaff'>,
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
