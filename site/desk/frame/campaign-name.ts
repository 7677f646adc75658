import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import type { Language } from '../../../shared/value/language.ts'

type Named = Pick<Campaign, 'id' | 'zh' | 'en'>

/** What a campaign is called among others; with its id where another is called the same. */
export function campaignName(campaign: Named, all: readonly Named[], language: Language): string {
  const name = campaign[language]
  const isAlone = all.filter((one) => one[language] === name).length < 2
  if (isAlone) return name
  return language === 'zh' ? `${name}（${campaign.id}）` : `${name} (${campaign.id})`
}
