import type { SheetEdition } from '../../shared/progress/edition.ts'
import type { SheetPeriod } from '../../shared/progress/submission.ts'
import type { Newsroom } from './newsroom.ts'

/** The newest published edition of a sheet's period. */
export async function publishedSheet(
  { records, files }: Pick<Newsroom, 'records' | 'files'>,
  { campaign, sheet, period }: SheetPeriod,
): Promise<SheetEdition | undefined> {
  const all = await records.readSheetEditions(campaign, sheet)
  const kept = all.findLast((one) => one.period === period)
  return kept && files.readEdition(kept)
}
