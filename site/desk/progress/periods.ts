import { campaign } from '../../../shared/campaign/campaign.ts'

/** The months of the campaign, for each of which cities report: `2023-04` and on. */
export const periods: readonly string[] = monthsBetween(
  campaign.phases[0]?.from ?? '',
  campaign.phases.at(-1)?.to ?? '',
)

/** Every month from one day's to another's. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); month !== '' && month <= to.slice(0, 7); month = next(month)) {
    months.push(month)
  }
  return months
}

function next(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
