import { OfficeTemplates } from '../../shared/office/template.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { bare } from './changes.ts'
import type { Table } from './table.ts'

const keyOf = (office: OfficeCode) => ({ pk: 'TEMPLATES', sk: office })

/** An office's ready texts, strongly consistent; undefined when none was ever made. */
export async function readTemplates(
  records: Table,
  office: OfficeCode,
): Promise<OfficeTemplates | undefined> {
  const row = await records.read(keyOf(office))
  return row && OfficeTemplates.parse(bare(row))
}

/** Writes the version after `seen` (0: the first). False when somebody else wrote first. */
export function saveTemplates(
  records: Table,
  one: Omit<OfficeTemplates, 'version'>,
  seen: number,
): Promise<boolean> {
  const row = { ...keyOf(one.office), ...one, version: seen + 1 }
  if (seen === 0) return records.put(row, { expression: 'attribute_not_exists(pk)' })
  return records.put(row, {
    expression: '#version = :seen',
    names: { '#version': 'version' },
    values: { ':seen': seen },
  })
}
