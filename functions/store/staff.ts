import { Staff } from '../../shared/staff/staff.ts'
import type { Table } from './table.ts'

const keyOf = (sub: string) => ({ pk: `STAFF#${sub}`, sk: 'STAFF' })

/** The member of staff with this subject, or undefined. */
export async function readStaff(records: Table, sub: string): Promise<Staff | undefined> {
  const row = await records.read(keyOf(sub))
  if (!row) return undefined
  const { pk: _pk, sk: _sk, ...staff } = row
  return Staff.parse(staff)
}

/** Adds a member; the first record stands. */
export function saveStaff(records: Table, staff: Staff): Promise<boolean> {
  return records.put({ ...keyOf(staff.sub), ...staff }, { expression: 'attribute_not_exists(pk)' })
}
