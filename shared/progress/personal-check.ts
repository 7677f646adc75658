import { findPersonal } from '../personal-data/find-personal.ts'
import { type RowFinding, wrong } from './row-checks.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** An office's own telephone may be public; a person's may not. */
const OFFICE_PHONE = 'phone'

/** Texts that cannot tell who somebody is: nothing is looked for in them. */
const PLAIN = /^[\w.-]{0,6}$/

/** Columns of a sheet that become public as they are written. */
export const writtenColumns = ({ columns }: Sheet): string[] =>
  Object.entries(columns)
    .filter(([, { kind, private: closed }]) => !closed && (kind === 'text' || kind === 'code'))
    .map(([name]) => name)

/** What in a row's public texts tells who a person is. The same text is read once. */
export function personalIn(sheet: Sheet): (row: SheetRow) => RowFinding[] {
  const columns = writtenColumns(sheet)
  const known = new Map<string, boolean>()
  const isFound = (column: string, text: string) => {
    const key = `${column}|${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = findPersonal([[column, text]]).some(
      ({ kind }) => !(kind === 'landline' && column === OFFICE_PHONE),
    )
    known.set(key, found)
    return found
  }
  return (row) =>
    columns.flatMap((column) => {
      const text = String(row[column] ?? '')
      return !PLAIN.test(text) && isFound(column, text) ? wrong(column, 'personal') : []
    })
}
