import { beginningOf, beginningsIn } from '../case/names-in.ts'
import { shortNamesOf, tellingOf } from '../case/short-names.ts'
import { unlistedFirms } from '../case/unlisted-firms.ts'
import { SOMEBODY, withoutNames, withoutSpans } from '../case/without-firms.ts'
import type { Revision } from './edition.ts'
import { rowKey, type Sheet, type SheetRow } from './sheet.ts'
import { wordsOfProject } from './words-of-project.ts'

/** What an edition says of names: its rows, and the revisions that tell of rows. */
export interface Naming {
  readonly rows: readonly SheetRow[]
  readonly revisions: readonly Revision[]
}

/** What stands in the place of a firm's code. */
const NOBODY = /^over-\d{4}$/

/** Whether a published row names its firm no more. */
export const isNamesOver = (row: SheetRow): boolean => NOBODY.test(String(row.creditCode ?? ''))

/**
 * An edition without the names whose time is over: their cells are empty, a firm is {@link SOMEBODY} with a number that means nothing outside
 * the edition, and no other text says the names either, in full or in short; the words of their own rows say no firm at all. The counts stay.
 * `told`: the edition with the words in it that were hidden since: its names are looked for.
 */
export function withoutOldNames<One extends Naming>(
  sheet: Sheet,
  edition: One,
  { rows }: { readonly rows: 'all' | readonly string[] },
  told: Naming = edition,
): One {
  const over = rows === 'all' ? undefined : new Set(rows)
  const isOver = (key: string) => over === undefined || over.has(key)
  const keys = [
    ...edition.rows.map((row) => rowKey(sheet, row)),
    ...edition.revisions.map(({ row }) => row),
  ].filter(isOver)
  const shown = numbered(sheet, keys)
  const said = saidOf(sheet, told, isOver)
  const names = namesOf([...said.values()].flat(), textsOf(sheet, edition))
  const clear = (text: string, key: string) => {
    const left = withoutNames(text, names)
    return isOver(key) ? withoutOwn(left, said.get(key) ?? []) : left
  }
  const cleared = (value: string | number, key: string) =>
    typeof value === 'string' ? clear(value, key) : value
  const without = (row: SheetRow): SheetRow => {
    const key = rowKey(sheet, row)
    const own = isOver(key) ? nameless(sheet, row, shown.get(key) ?? key) : row
    const stays = isOver(key) ? sheet.key : [...sheet.key, ...(sheet.names?.who ?? [])]
    const isKept = (name: string) => stays.includes(name) || sheet.columns[name]?.kind === 'choice'
    return Object.fromEntries(
      Object.entries(own).map(([name, value]) => [name, isKept(name) ? value : cleared(value, key)]),
    )
  }
  const revised = ({ from, to, ...one }: Revision): Revision => {
    const isName = isOver(one.row) && sheet.names?.columns.includes(one.column ?? '')
    return {
      ...{ ...one, row: shown.get(one.row) ?? one.row, reason: clear(one.reason, one.row) },
      ...(!isName && from !== undefined && { from: cleared(from, one.row) }),
      ...(!isName && to !== undefined && { to: cleared(to, one.row) }),
    }
  }
  const byKey = (one: SheetRow, other: SheetRow) => (rowKey(sheet, one) < rowKey(sheet, other) ? -1 : 1)
  return {
    ...edition,
    rows: edition.rows.map(without).sort(byKey),
    revisions: edition.revisions.map(revised),
  }
}

/** A key for each row whose own would name somebody; the others keep theirs. */
function numbered({ key }: Sheet, keys: readonly string[]): ReadonlyMap<string, string> {
  const at = key.indexOf('creditCode')
  const all = [...new Set(keys)].sort()
  return new Map(
    all.map((one, n) => {
      const parts = one.split('/')
      if (at >= 0) parts[at] = `over-${String(n + 1).padStart(4, '0')}`
      return [one, parts.join('/')]
    }),
  )
}

function nameless(sheet: Sheet, row: SheetRow, shown: string): SheetRow {
  const { columns = [] } = sheet.names ?? {}
  const parts = shown.split('/')
  const kept = Object.entries(row).filter(([name]) => !columns.includes(name))
  const keyed = sheet.key.flatMap((name, n) => (columns.includes(name) ? [[name, parts[n] ?? '']] : []))
  return {
    ...Object.fromEntries([...kept, ...keyed]),
    ...(row.firm !== undefined && { firm: SOMEBODY }),
  }
}

/** A name that a row says, or said in a revision: of a firm, its code, or of a project. */
interface Said {
  readonly name: string
  readonly of: 'firm' | 'code' | 'project'
}

/** What rows whose time is over say of names, by their keys: in their cells, in revisions, and firms that their other columns name whole. */
function saidOf(sheet: Sheet, { rows, revisions }: Naming, isOver: (key: string) => boolean) {
  const { who = [], columns = [] } = sheet.names ?? {}
  const at = sheet.key.indexOf('creditCode')
  const said = new Map<string, Said[]>()
  const add = (key: string, all: readonly Said[]) => said.set(key, [...(said.get(key) ?? []), ...all])
  const inCell = (column: string, value: unknown): Said[] => {
    if (typeof value !== 'string' || value === '') return []
    if (who.includes(column))
      return [{ name: value, of: column === 'creditCode' ? 'code' : column === 'firm' ? 'firm' : 'project' }]
    return columns.includes(column) ? firmsIn(value) : []
  }
  for (const row of rows) {
    const key = rowKey(sheet, row)
    if (isOver(key))
      add(
        key,
        Object.entries(row).flatMap(([column, value]) => inCell(column, value)),
      )
  }
  for (const { row, column = '', from, to } of revisions) {
    if (!isOver(row)) continue
    const code = at < 0 ? undefined : row.split('/')[at]
    add(row, [
      ...inCell(column, from),
      ...inCell(column, to),
      ...(code ? [{ name: code, of: 'code' as const }] : []),
    ])
  }
  return said
}

const firmsIn = (text: string): Said[] =>
  unlistedFirms(text, []).map(({ from, to }) => ({ name: text.slice(from, to), of: 'firm' }))

/** Texts of an edition in which somebody may be named, beside the names themselves. */
function* textsOf(sheet: Sheet, { rows, revisions }: Naming): Generator<string> {
  const names = [...(sheet.names?.who ?? []), ...sheet.key]
  for (const row of rows)
    for (const [column, value] of Object.entries(row))
      if (typeof value === 'string' && !names.includes(column)) yield value
  for (const { from, to, reason } of revisions)
    for (const value of [from, to, reason]) if (typeof value === 'string') yield value
}

/**
 * All names that are said no more, the longest first, so that no part of one is left; of those in short the ones that could stand in a text,
 * and nothing of two characters, which may be a street.
 */
function namesOf(said: readonly Said[], texts: Iterable<string>): string[] {
  const begins = beginningsIn(texts)
  const short = said
    .flatMap(({ name, of }) => (of === 'firm' ? shortOf(name) : []))
    .filter((name) => name.length > 2 && begins.has(beginningOf(name)))
  return byLength([...said.map(({ name }) => name), ...short])
}

const shortOf = (name: string): string[] => [
  ...shortNamesOf([{ firms: [{ role: 'contractor', name, creditCode: '' }] }]),
  ...tellingOf(name),
]

const byLength = (names: readonly string[]) => [...new Set(names)].sort((a, b) => b.length - a.length)

/** Words of a row whose own names are over: without what they are told by, and without any firm that they name whole. */
function withoutOwn(text: string, said: readonly Said[]): string {
  const whole = withoutSpans(text, unlistedFirms(text, []))
  const own = said.flatMap(({ name, of }) =>
    of === 'code' ? [] : of === 'firm' ? shortOf(name) : wordsOfProject(name),
  )
  return withoutNames(whole, byLength(own))
}
