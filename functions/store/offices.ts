import { Office } from '../../shared/office/office-contact.ts'
import { bare } from './changes.ts'
import { readPartition } from './query-all.ts'
import type { Table } from './table.ts'

/** Every office of which something was recorded. */
export async function readOffices(records: Table): Promise<Office[]> {
  return (await readPartition(records, 'OFFICES')).map((row) => Office.parse(bare(row)))
}

/** Writes the version after `seen` (0: the first). False when somebody else wrote first. */
export function saveOffice(records: Table, office: Omit<Office, 'version'>, seen: number): Promise<boolean> {
  const row = { pk: 'OFFICES', sk: office.office, ...office, version: seen + 1 }
  if (seen === 0) return records.put(row, { expression: 'attribute_not_exists(pk)' })
  return records.put(row, {
    expression: '#version = :seen',
    names: { '#version': 'version' },
    values: { ':seen': seen },
  })
}
