import * as z from 'zod'
import { Day, isDay } from '../value/day.ts'
import { isAppealed } from './appeal.ts'
import { type Hiding, withoutHidden } from './hidden-words.ts'
import { dayIn } from './row-checks.ts'
import { rowKey, type Sheet, type SheetRow } from './sheet.ts'
import { monthsAfter } from './submission.ts'
import { type Naming, withoutOldNames } from './without-old-names.ts'

/** The column in which an office ends a row's names before their time, after a credit repair: {@link namesUntil}. */
export const NAMES_UNTIL = 'namesUntil'

/** Which rows of an edition name nobody any more, by {@link rowKey}, and since when. `all`: every row of a month. */
export const NamesOver = z.strictObject({
  on: Day,
  rows: z.union([z.literal('all'), z.array(z.string())]),
})
export type NamesOver = z.infer<typeof NamesOver>

/**
 * The last day on which a row's names are public: so many months after it was first published, or after the row was closed where
 * that came later, and earlier where the office said so. Nothing while it is open, or names nobody.
 */
export function namesUntil(
  { names }: Pick<Sheet, 'names'>,
  row: SheetRow,
  { publishedOn, months }: { readonly publishedOn: Day; readonly months: number },
): Day | undefined {
  if (!names) return undefined
  const own = dayIn(row, NAMES_UNTIL)
  const closed = names.after === undefined ? publishedOn : dayIn(row, names.after)
  const from = closed !== undefined && closed < publishedOn ? publishedOn : closed
  const rule = from === undefined ? undefined : lastDay(from, months)
  return own !== undefined && (rule === undefined || own < rule) ? own : rule
}

/** A day so many months later; of a month without such a day its last. */
const lastDay = (day: Day, months: number): Day => {
  const month = monthsAfter(day.slice(0, 7), months)
  const days = [day.slice(8), '30', '29', '28'].map((of) => `${month}-${of}`)
  return days.find(isDay) ?? `${month}-28`
}

/** By what the time of an edition's names is told. */
export interface NamesKnown {
  /** Day on which the period was first published. */
  readonly publishedOn: Day
  /** Months for which names stay: the campaign's setting. */
  readonly months: number
  /** Rows of the period's newest edition: what is known of a row now. */
  readonly newest: readonly SheetRow[]
  /** Rows of later periods: an earlier end there ends the firm's names in the months before too. */
  readonly later: readonly SheetRow[]
  /** What was over already: a name never comes back. */
  readonly before?: NamesOver | undefined
}

/** Which rows name nobody on a day: their time is over, or an appeal is open. None: an empty list. */
export function namesOverOn(
  sheet: Sheet,
  rows: readonly SheetRow[],
  known: NamesKnown,
  day: Day,
): NamesOver['rows'] {
  const { newest, later, before } = known
  const isOver = (row: SheetRow) => (namesUntil(sheet, row, known) ?? '9999') < day
  // A month's names have one time: then every row goes, also such as only a revision tells of.
  if (before?.rows === 'all' || (sheet.names?.after === undefined && isOver({}))) return 'all'
  const keyOf = (row: SheetRow) => rowKey(sheet, row)
  const now = new Map(newest.map((row) => [keyOf(row), row]))
  const ended = new Set(
    later.flatMap((row) => ((dayIn(row, NAMES_UNTIL) ?? '9999') < day ? [keyOf(row)] : [])),
  )
  const names = (row: SheetRow) => (sheet.names?.columns ?? []).some((column) => row[column] !== undefined)
  const isSilent = (row: SheetRow) => isOver(row) || isAppealed(row)
  const over = rows.filter(
    (row) => names(row) && (isSilent(now.get(keyOf(row)) ?? row) || ended.has(keyOf(row))),
  )
  return [...new Set([...(before?.rows ?? []), ...over.map(keyOf)])].sort()
}

/**
 * An edition as it is shown: without names that are over or wait, and without words that were hidden, with the marks that they left; who waits
 * says so in its row. Words go first, as they stood, and again where a name beside them went.
 */
export function shownEdition<One extends Naming>(
  sheet: Sheet,
  edition: One,
  over: NamesOver | undefined,
  hidings: readonly Hiding[] = [],
): One {
  if (hidings.length === 0) return withoutOver(sheet, edition, over, edition)
  const first = withoutHidden(sheet, edition, hidings)
  const last = withoutHidden(sheet, withoutOver(sheet, first.edition, over, edition), hidings)
  const hidden = hidings.flatMap(({ on, reason }, n) => {
    const places = (first.places[n] ?? 0) + (last.places[n] ?? 0)
    return places > 0 ? [{ on, reason, places }] : []
  })
  return { ...last.edition, ...(hidden.length > 0 && { hidden }) }
}

/** `told`: the edition before words were hidden in it. */
function withoutOver<One extends Naming>(
  sheet: Sheet,
  edition: One,
  over: NamesOver | undefined,
  told: Naming,
): One {
  if (!over) return edition
  const { on, rows } = over
  const keys = rows === 'all' ? undefined : new Set(rows)
  const gone = edition.rows.filter(
    (row) => !isAppealed(row) && (keys?.has(rowKey(sheet, row)) ?? true),
  ).length
  return {
    ...withoutOldNames(sheet, edition, over, told),
    ...(gone > 0 && { namesOver: { on, rows: gone } }),
  }
}

/** What stays without names in the next edition: not the rows of this one that only waited for what comes of an appeal. */
export function staysOver(
  sheet: Sheet,
  rows: readonly SheetRow[],
  over: NamesOver | undefined,
): NamesOver | undefined {
  if (!over || over.rows === 'all') return over
  const waited = rows.filter((row) => isAppealed(row) && row[NAMES_UNTIL] === undefined)
  const keys = new Set(waited.map((row) => rowKey(sheet, row)))
  return { ...over, rows: over.rows.filter((key) => !keys.has(key)) }
}
