import data from '#province/campaign.json' with { type: 'json' }
import type { Day } from '../value/day.ts'
import type { Campaign, Duty, Indicator } from './campaign-schema.ts'

/** The campaign as the province's folder has it. Checked by {@link Campaign} in tests. */
export const campaign = data as Campaign

/** The day that the campaign began: nothing here is older. */
export const firstDay: Day = campaign.phases[0]?.from ?? '2000-01-01'

/** The plans that come with the software. */
export const shippedCampaigns: readonly Campaign[] = [campaign]

/** The indicator of a campaign with this id. */
export const findIndicator = (
  { indicators }: Pick<Campaign, 'indicators'>,
  id: string,
): Indicator | undefined => indicators.find((one) => one.id === id)

/** The duty of a campaign with this id. */
export const findDuty = ({ duties }: Pick<Campaign, 'duties'>, id: string): Duty | undefined =>
  duties.find((one) => one.id === id)

/** What somebody responsible is called in English; in the plan's own words where there is no such name. */
export const actorInEnglish = ({ actors }: Pick<Campaign, 'actors'>, actor: string): string =>
  actors[actor] ?? actor
