import * as z from 'zod'
import type { Staff } from '../people/staff.ts'
import { Day } from '../value/day.ts'
import type { Revision } from './edition.ts'
import { HidingReason } from './hidden-places.ts'
import { writtenColumns } from './personal-check.ts'
import { rowKey, type Sheet, type SheetRow } from './sheet.ts'
import { SheetPeriod } from './sheet-period.ts'
import { withoutWords, wordsIn } from './words-in.ts'

/** Most words of one request, most characters of each, and least. */
export const [WORDS, LONGEST, SHORTEST] = [20, 60, 2] as const

const Decided = z.strictObject({ day: Day, by: z.string(), name: z.string() })

/** Somebody's request that words leave every edition of a sheet's period, and what another person decided. Stays with the offices. */
export const HidingRequest = z.strictObject({
  n: z.int().min(1),
  /** As they stand in an edition. None any more once the request was declined. */
  words: z.array(z.string().min(SHORTEST).max(LONGEST)).max(WORDS),
  reason: HidingReason,
  asked: Decided,
  confirmed: Decided.optional(),
  declined: Decided.optional(),
})
export type HidingRequest = z.infer<typeof HidingRequest>

/** All requests of a sheet's period, oldest first. */
export const HiddenWords = SheetPeriod.extend({
  version: z.int().min(1),
  requests: z.array(HidingRequest),
})
export type HiddenWords = z.infer<typeof HiddenWords>

/** Whether a second person has not decided yet. */
export const isWaiting = ({ confirmed, declined }: HidingRequest): boolean => !confirmed && !declined

/** Whether somebody of the province is another than who asked, and may publish. */
export const mayConfirm = (
  { sub, roles }: Pick<Staff, 'sub' | 'roles'>,
  { asked }: Pick<HidingRequest, 'asked'>,
): boolean => asked.by !== sub && roles.includes('approver')

/** Words that two people hid. */
export const Hiding = z.strictObject({
  n: z.int().min(1),
  words: z.array(z.string()),
  reason: HidingReason,
  on: Day,
})
export type Hiding = z.infer<typeof Hiding>

/** The words that are hidden by now, in the order of their requests. */
export const hidingsOf = (one: Pick<HiddenWords, 'requests'> | undefined): Hiding[] =>
  (one?.requests ?? []).flatMap(({ n, words, reason, confirmed }) =>
    confirmed ? [{ n, words, reason, on: confirmed.day }] : [],
  )

/** Texts of an edition in which words can be hidden. */
export interface Telling {
  readonly rows: readonly SheetRow[]
  readonly revisions: readonly Revision[]
}

/**
 * An edition without hidden words in its cells, revisions and reasons, and how many places each of the hidings took. What names a row stays: its
 * area, number or name are its address, and counts and days are no words.
 */
export function withoutHidden<One extends Telling>(
  sheet: Sheet,
  edition: One,
  hidings: readonly { readonly words: readonly string[] }[],
): { edition: One; places: number[] } {
  const lists = hidings.map(({ words }) => words)
  const places = lists.map(() => 0)
  if (lists.length === 0) return { edition, places }
  const open = new Set(hideable(sheet))
  const clear = (text: string): string => {
    const spans = wordsIn(text, lists)
    for (const { list } of spans) places[list] = (places[list] ?? 0) + 1
    return spans.length > 0 ? withoutWords(text, spans) : text
  }
  const cell = (column: string, value: string | number) =>
    typeof value === 'string' && open.has(column) ? clear(value) : value
  const rows = edition.rows.map(
    (row): SheetRow =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(name, value)])),
  )
  const revisions = edition.revisions.map(
    ({ from, to, ...one }): Revision => ({
      ...one,
      ...(from !== undefined && { from: cell(one.column ?? '', from) }),
      ...(to !== undefined && { to: cell(one.column ?? '', to) }),
      reason: clear(one.reason),
    }),
  )
  return { edition: { ...edition, rows, revisions }, places }
}

/** A text in which words can be hidden, and where it stands. */
export interface WrittenText {
  readonly row: string
  readonly column?: string
  readonly of: 'cell' | 'from' | 'to' | 'reason'
  /** Of a revision: the edition that it came with. */
  readonly revision?: number
  readonly text: string
}

/** All texts of an edition that {@link withoutHidden} looks through. */
export function* writtenIn(sheet: Sheet, { rows, revisions }: Telling): Generator<WrittenText> {
  const columns = hideable(sheet)
  const open = new Set(columns)
  for (const one of rows)
    for (const column of columns) {
      const text = one[column]
      if (typeof text === 'string') yield { row: rowKey(sheet, one), column, of: 'cell', text }
    }
  for (const { row, column, edition: revision, reason, ...values } of revisions) {
    const at = { row, ...(column !== undefined && { column }), revision }
    for (const side of ['from', 'to'] as const) {
      const text = values[side]
      if (typeof text === 'string' && column !== undefined && open.has(column))
        yield { ...at, of: side, text }
    }
    yield { ...at, of: 'reason', text: reason }
  }
}

/** Columns whose words can be hidden. */
const hideable = (sheet: Sheet): string[] => writtenColumns(sheet).filter((name) => !sheet.key.includes(name))

/** How many rows of an edition say words in what names them: there they cannot be hidden. */
export function namedBy(sheet: Sheet, { rows, revisions }: Telling, words: readonly string[]): number {
  const keys = new Set([...rows.map((row) => rowKey(sheet, row)), ...revisions.map(({ row }) => row)])
  return [...keys].filter((key) => wordsIn(key, [words]).length > 0).length
}
