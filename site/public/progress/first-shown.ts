import type { SheetEdition } from '../../../shared/progress/edition.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'
import type { ProgressAddress } from './address.ts'

/** A page of a campaign, and of a month's page the month and its figures. */
export interface ShownAddress {
  readonly address?: ProgressAddress
  readonly month?: string
  readonly figures?: SheetEdition
}

/** The first of some pages that there is: of a month, one whose figures are published. Else the first, without figures. */
export async function firstShown(
  { progress }: Pick<PublicRecords, 'progress'>,
  addresses: readonly ProgressAddress[],
): Promise<ShownAddress> {
  for (const address of addresses) {
    const month = 'period' in address.page ? address.page.period : undefined
    if (month === undefined) return { address }
    const figures = await progress.read(address.campaign.id, 'figures', month)
    if (figures) return { address, month, figures }
  }
  const [address] = addresses
  if (!address) return {}
  return { address, ...('period' in address.page && address.page.period && { month: address.page.period }) }
}
