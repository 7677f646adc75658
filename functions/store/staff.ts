import { Staff } from '../../shared/staff/staff.ts'
import type { Row, Table } from './table.ts'

const keyOf = (sub: string) => ({ pk: `STAFF#${sub}`, sk: 'STAFF' })

/** The member of staff with this subject, or undefined. */
export async function readStaff(records: Table, sub: string): Promise<Staff | undefined> {
  const row = await records.read(keyOf(sub))
  return row && rowToStaff(row)
}

/** Adds a member; the first record stands. */
export function saveStaff(records: Table, staff: Staff): Promise<boolean> {
  return records.put(staffToRow(staff), { expression: 'attribute_not_exists(pk)' })
}

/** The members of an office, by name; at most 200. */
export async function listStaff(records: Table, unit: string): Promise<Staff[]> {
  const page = await records.query({
    IndexName: 'list',
    KeyConditionExpression: 'listKind = :kind',
    ExpressionAttributeValues: { ':kind': `staff#${unit}` },
    Limit: 200,
  })
  return page.rows.map((row) => Staff.parse(row.summary))
}

function staffToRow(staff: Staff) {
  return {
    ...keyOf(staff.sub),
    ...staff,
    listKind: `staff#${staff.unit}`,
    listSort: `${staff.name}#${staff.sub}`,
    summary: staff,
  }
}

function rowToStaff(row: Row): Staff {
  const { pk: _pk, sk: _sk, listKind: _kind, listSort: _sort, summary: _summary, ...staff } = row
  return Staff.parse(staff)
}
