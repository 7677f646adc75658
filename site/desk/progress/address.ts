import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import type { SheetId } from '../../../shared/campaign/sheet-ids.ts'
import type { Sheet } from '../../../shared/progress/sheet.ts'
import { Period } from '../../../shared/progress/sheet-period.ts'
import { sheets } from '../../../shared/progress/sheets.ts'

/** A sheet's period at the desk. */
export interface SheetAt {
  readonly campaign: Campaign
  readonly sheet: Sheet
  readonly period: string
}

/** What the address behind `#/progress` names: a sheet's period, and the place in it; undefined for the start, or for nothing that there is. */
export function readAddress(
  [campaign, sheet, period, area]: readonly string[],
  campaigns: readonly Campaign[],
): { readonly at: SheetAt; readonly area: string | undefined } | undefined {
  const plan = campaigns.find(({ id }) => id === campaign)
  const found = plan?.sheets.find((one) => one === sheet)
  if (!plan || !found || !Period.safeParse(period).success || period === undefined) return undefined
  return { at: { campaign: plan, sheet: sheets[found], period }, area }
}

/** The address of a sheet's period, or of a place in it. */
export const progressAddress = (campaign: string, sheet: SheetId, period: string, area?: string): string =>
  ['#/progress', campaign, sheet, period, ...(area === undefined ? [] : [area])].join('/')

/** What the routes of a sheet's period ask for. */
export const paramsOf = ({ campaign, sheet, period }: SheetAt) => ({
  campaign: campaign.id,
  sheet: sheet.id,
  period,
})
