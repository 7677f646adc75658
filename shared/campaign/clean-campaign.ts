import { cleanText } from '../value/clean-text.ts'
import { Campaign } from './campaign-schema.ts'

/** A campaign as somebody sends it: every text of it is cleaned where it enters, as it will be public. */
export const WrittenCampaign = Campaign.transform((campaign) => cleaned(campaign)).pipe(Campaign)

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cleaned(one)]))
}
