import type { Revision } from './edition.ts'
import { personalIn, personalInWords, writtenColumns } from './personal-check.ts'
import { rowKey, type Sheet, type SheetRow } from './sheet.ts'
import { cellKey } from './submission.ts'
import { saysAny } from './words-in.ts'

/** A text of an edition that nobody has read yet and that tells who a person is, or says hidden words again. */
export interface ToldPlace {
  /** Its cell, by `cellKey`. */
  readonly key: string
  readonly of: 'cell' | 'reason'
  /** What tells, as it stands there. */
  readonly found: string
}

/** What an edition says that is looked through. */
export interface Saying {
  readonly edition: number
  readonly rows: readonly SheetRow[]
  readonly revisions: readonly Revision[]
}

/** What was public before an edition, and the words that were hidden since. */
export interface ToldBefore {
  readonly rows: readonly SheetRow[]
  readonly hidden?: readonly string[]
}

/**
 * What an edition would be the first to tell of a person: cells that are others than in the edition before, and reasons of its own
 * revisions. What is public already stops nothing, whatever rules have become stricter: no new edition could take it back, hiding words does.
 * Newsroom and publisher look by this alone, so that nothing is ordered that would be stopped. Yields after each row and reason, for thousands
 * take seconds.
 */
export function* newlyTold(sheet: Sheet, said: Saying, before: ToldBefore): Generator<ToldPlace[]> {
  yield* newInRows(sheet, said.rows, before)
  for (const { row, column, edition, reason } of said.revisions)
    if (edition === said.edition) yield inReason(sheet, cellKey(row, column), reason, before.hidden)
}

/** The same of rows alone. */
export function* newInRows(
  sheet: Sheet,
  rows: readonly SheetRow[],
  { rows: told, hidden = [] }: ToldBefore,
): Generator<ToldPlace[]> {
  const find = personalIn(sheet)
  const columns = writtenColumns(sheet)
  const known = new Map(told.map((row) => [rowKey(sheet, row), row]))
  for (const row of rows) {
    const key = rowKey(sheet, row)
    const was = known.get(key)
    const fresh = Object.entries(row).filter(([name, value]) => was?.[name] !== value)
    const telling = find(Object.fromEntries(fresh)).map(({ column = '', params }) => ({
      ...{ key: cellKey(key, column), of: 'cell' as const, found: String(params?.found ?? '') },
    }))
    const again = fresh.flatMap(([column, value]) =>
      columns.includes(column) ? inText(cellKey(key, column), 'cell', String(value), hidden) : [],
    )
    yield [...telling, ...again]
  }
}

/** What a reason tells. */
export function inReason(
  { id }: Pick<Sheet, 'id'>,
  key: string,
  reason: string,
  hidden: readonly string[] = [],
): ToldPlace[] {
  const told = personalInWords(reason, id)
  return [
    ...(told ? [{ key, of: 'reason' as const, found: told.found }] : []),
    ...inText(key, 'reason', reason, hidden),
  ]
}

const inText = (key: string, of: ToldPlace['of'], text: string, hidden: readonly string[]): ToldPlace[] =>
  hidden.flatMap((words) => (saysAny(text, [words]) ? [{ key, of, found: words }] : []))
