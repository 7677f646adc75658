import type { Revision, SheetEdition } from '../edition.ts'
import { newestFirst } from './newest-first.ts'

/** A revision with the month that it is about. */
export interface PeriodRevision extends Revision {
  readonly period: string
  readonly area: string
}

/** All revisions of one indicator, or of all, in these editions; the newest first. */
export function figureRevisions(editions: readonly SheetEdition[], indicator?: string): PeriodRevision[] {
  return newestFirst(editions)
    .map(({ edition: { period }, one }) => ({ ...one, period, ...keyOf(one.row) }))
    .filter((one) => indicator === undefined || one.indicator === indicator)
    .map(({ indicator: _, ...one }) => one)
}

function keyOf(row: string): { area: string; indicator: string } {
  const [area = '', indicator = ''] = row.split('/')
  return { area, indicator }
}

/** The figures of these editions that were revised: `2023-09 320100 sweep1`. */
export const revisedFigures = (editions: readonly SheetEdition[]): ReadonlySet<string> =>
  new Set(
    editions.flatMap(({ period, revisions }) =>
      revisions.map(({ row }) => `${period} ${keyOf(row).area} ${keyOf(row).indicator}`),
    ),
  )
