import type { SheetEdition } from '../../shared/progress/edition.ts'
import type { SheetPeriod } from '../../shared/progress/sheet-period.ts'
import type { Newsroom } from './newsroom.ts'

/** The newest published edition of a sheet's period. */
export async function publishedSheet(
  { records, files }: Reading,
  { campaign, sheet, period }: SheetPeriod,
): Promise<SheetEdition | undefined> {
  const all = await records.readSheetEditions(campaign, sheet)
  const kept = all.findLast((one) => one.period === period)
  return kept && files.readEdition(kept)
}

/** Every published edition of a sheet's period, oldest first. */
export async function publishedEditions(
  { records, files }: Reading,
  { campaign, sheet, period }: SheetPeriod,
): Promise<SheetEdition[]> {
  const all = await records.readSheetEditions(campaign, sheet)
  return Promise.all(all.filter((one) => one.period === period).map((one) => files.readEdition(one)))
}

type Reading = Pick<Newsroom, 'records' | 'files'>
