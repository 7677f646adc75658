import { findTelling } from '../personal-data/find-telling.ts'
import { namesSomebody } from '../personal-data/name-in-row.ts'
import { isName } from '../personal-data/no-name.ts'
import { drawnTogether, isNames, namesPunished } from './register-names.ts'
import { type RowFinding, wrong } from './row-checks.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** An office's own telephone may be public; a person's, or a name with it, may not. */
const OFFICE_PHONE = 'phone'
/** A landline, or several; each with or without the area's number and an extension. */
const LANDLINES =
  /^(?:[(（]?0\d{2,3}[)）]?[-—－ ]?)?[2-9]\d{6,7}(?:(?:转|-)\d{1,6})?(?:[、，,;；/ ]{1,2}(?:[(（]?0\d{2,3}[)）]?[-—－ ]?)?[2-9]\d{6,7}(?:(?:转|-)\d{1,6})?)*$/

/** Texts that cannot tell who somebody is: nothing is looked for in them. */
const PLAIN = /^[\w.-]{0,6}$/

/** What tells who somebody without a whole name is: 王某，男，45岁. */
const DESCRIBED = /[某岁男女籍]/

/**
 * Whether a text that becomes public tells who somebody is: a name, a number, an account, somebody's sex, age or home. Nothing
 * of it is certain; yet a register needs no person's name, so that none may stay.
 */
export const personalInText = (text: string): boolean =>
  !PLAIN.test(text) && [...new Set([text, drawnTogether(text), text.replaceAll(/\s/g, '')])].some(tells)

/** Columns that call something by its name, as estates and firms are called like people. */
const CALLED: ReadonlySet<string> = new Set(['name', 'firm', 'project'])

/** As {@link personalInText}, of a text that says in words what was done or why: there a name alone is one too. */
export const personalInWords = (text: string): boolean => personalInText(text) || isNames(text)

const tells = (text: string): boolean =>
  namesSomebody(text) ||
  namesPunished(text) ||
  findTelling([['text', text]]).some(({ kind, from, to }) => {
    const found = text.slice(from, to)
    if (kind === 'circle') return DESCRIBED.test(found)
    if (kind === 'source' || kind === 'moment') return false
    return kind !== 'name' || isName(found)
  })

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
    const found =
      column === OFFICE_PHONE
        ? !PLAIN.test(text) && !LANDLINES.test(text)
        : CALLED.has(column)
          ? personalInText(text)
          : personalInWords(text)
    known.set(key, found)
    return found
  }
  return (row) =>
    columns.flatMap((column) => {
      const text = String(row[column] ?? '')
      return isFound(column, text) ? wrong(column, 'personal') : []
    })
}
