import type { Indicator } from '../../campaign/campaign-schema.ts'
import { isDue } from '../../campaign/is-due.ts'
import { dateText } from '../../messages/date-text.ts'
import { message } from '../../messages/message.ts'
import type { Day } from '../../value/day.ts'
import type { AwaitedReport } from '../awaited.ts'
import { reporterOf } from '../compose-edition.ts'
import { type SheetEdition, SUPPRESSED } from '../edition.ts'
import type { SheetRow } from '../sheet.ts'

/**
 * What is published of one indicator in one place for a month. A number, one that is suppressed, a reason why there is none, a report that
 * is looked at or was sent back, none at all, and one that is not due are each a thing of its own.
 */
export type FigureCell =
  | { readonly kind: 'figure'; readonly value: number; readonly of?: number; readonly note?: string }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'explained'; readonly reason: string }
  | { readonly kind: AwaitedReport['state']; readonly on: Day }
  | { readonly kind: 'missing' }
  | { readonly kind: 'notDue' }

const indexes = new WeakMap<SheetEdition, ReadonlyMap<string, SheetRow>>()

/** The cell of an indicator and a place in an edition of figures. */
export function cellOf(
  edition: SheetEdition,
  indicator: Pick<Indicator, 'id' | 'every' | 'since'>,
  area: string,
): FigureCell {
  const row = indexOf(edition).get(`${area}/${indicator.id}`)
  if (!row) {
    const taken = takenOut(edition, `${area}/${indicator.id}`)
    if (taken) return { kind: 'explained', reason: message('zh', 'page.progress.takenOut', taken) }
    return isDue(indicator, edition.period) ? noneOf(edition, area, indicator.id) : { kind: 'notDue' }
  }
  if (row.value === SUPPRESSED || row.of === SUPPRESSED) return { kind: 'suppressed' }
  if (typeof row.value !== 'number')
    return typeof row.missing === 'string'
      ? { kind: 'explained', reason: row.missing }
      : noneOf(edition, area, indicator.id)
  return {
    ...{ kind: 'figure', value: row.value },
    ...(typeof row.of === 'number' && { of: row.of }),
    ...(typeof row.note === 'string' && { note: row.note }),
  }
}

/** How a figure was taken out that was published; undefined of one that was not, or that is back. */
function takenOut({ revisions }: SheetEdition, key: string): { day: string; reason: string } | undefined {
  const last = revisions.findLast(({ row, column }) => row === key && column === undefined)
  return last && !last.back ? { day: dateText(last.day, 'zh'), reason: last.reason } : undefined
}

/** What came of a place, or of the city that reports it, and is not accepted, where it tells anything of the place. */
export const cameOf = (edition: Pick<SheetEdition, 'areas'>, area: string): AwaitedReport | undefined =>
  cameWith(edition, area, (row) => row.startsWith(`${area}/`))

/** The same, where it tells of this row. */
export const awaitedIn = (
  edition: Pick<SheetEdition, 'areas'>,
  area: string,
  row: string,
): AwaitedReport | undefined => cameWith(edition, area, (one) => one === row)

function cameWith(
  { areas }: Pick<SheetEdition, 'areas'>,
  area: string,
  tells: (row: string) => boolean,
): AwaitedReport | undefined {
  const came = areas.find((one) => one.area === reporterOf(area))?.awaited
  return came?.rows === undefined || came.rows.some(tells) ? came : undefined
}

/** Of a duty that nothing is published of in a place: that what came of it is looked at, or was sent back. */
export const waitsIn =
  (edition: Pick<SheetEdition, 'areas'> | undefined) =>
  (area: string, duty: string): AwaitedReport['state'] | undefined =>
    edition && awaitedIn(edition, area, `${area}/${duty}`)?.state

function noneOf(edition: SheetEdition, area: string, indicator: string): FigureCell {
  const awaited = awaitedIn(edition, area, `${area}/${indicator}`)
  return awaited ? { kind: awaited.state, on: awaited.on } : { kind: 'missing' }
}

/** Whether an edition holds any row of a place, or one was taken out of it. */
export const reportsOn = ({ rows, revisions }: SheetEdition, area: string): boolean =>
  rows.some((row) => row.area === area) || revisions.some(({ row }) => row.startsWith(`${area}/`))

/** Per cent of a ratio; undefined of anything else, and where there is no whole to divide by. */
export function percentOf(cell: FigureCell): number | undefined {
  return cell.kind === 'figure' && cell.of ? (cell.value / cell.of) * 100 : undefined
}

/** What is compared with the target and drawn: per cent of a ratio, else the number. Undefined where there is none. */
export function measureOf({ kind }: Pick<Indicator, 'kind'>, cell: FigureCell): number | undefined {
  if (cell.kind !== 'figure') return undefined
  return kind === 'ratio' ? percentOf(cell) : cell.value
}

/** Whether a number reaches the target; undefined where the plan sets none. */
export function reaches(
  { target, good = 'up' }: Pick<Indicator, 'target' | 'good'>,
  measure: number,
): boolean | undefined {
  if (target === undefined) return undefined
  return good === 'up' ? measure >= target : measure <= target
}

function indexOf(edition: SheetEdition): ReadonlyMap<string, SheetRow> {
  const known = indexes.get(edition)
  if (known) return known
  const made = new Map(edition.rows.map((row) => [`${row.area}/${row.indicator}`, row]))
  indexes.set(edition, made)
  return made
}
