import { isDue } from '../../campaign/is-due.ts'
import type { SheetEdition } from '../edition.ts'
import { headlineOf } from './headline.ts'

/** What is read of published months of figures. */
interface PublishedFigures {
  /** Months that are over and published, oldest first. */
  readonly months: readonly string[]
  readonly read: (period: string) => Promise<SheetEdition | undefined>
  /** Who is to report. */
  readonly areas: readonly string[]
}

/**
 * The editions by which duties are measured, the newest first: of the month from which today is told, and for what is reported by
 * the quarter of the last such quarter's month up to it.
 */
export async function measuredEditions(
  { months, read, areas }: PublishedFigures,
  newest: SheetEdition | undefined,
): Promise<SheetEdition[]> {
  const quarters = months.filter(
    (period) => newest && period <= newest.period && isDue({ every: 'quarter' }, period),
  )
  const quarter = await headlineOf(quarters, read, areas)
  return [...new Set([newest, quarter?.edition].filter((edition) => edition !== undefined))]
}
