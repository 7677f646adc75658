import type { Campaign, Duty, Indicator } from './campaign-schema.ts'
import data from './shipped/2023.json' with { type: 'json' }

/** The campaign of 2023, as it is shipped. Checked by {@link Campaign} in tests. */
export const campaign = data as Campaign

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
