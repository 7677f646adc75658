import { monthText } from '../messages/date-text.ts'
import { message } from '../messages/message.ts'
import type { Language } from '../value/language.ts'
import type { Campaign } from './campaign-schema.ts'
import { registerIds } from './sheet-ids.ts'

/** What the plan leaves open and was set for a campaign, a sentence each, for readers. */
export function sayOpen({ settings, sheets, indicators }: Campaign, language: Language): string[] {
  const { dueDay, site, stopWork, accidents } = settings
  const say = message.bind(undefined, language)
  return [
    ...(sheets.includes('stop-work')
      ? [
          say('campaign.open.period', { month: monthText(stopWork.from, language) }),
          say('campaign.open.least', { n: stopWork.leastSites }),
        ]
      : []),
    ...(sheets.some((id) => registerIds.some((one) => one === id))
      ? [say('campaign.open.names', { n: settings.namesMonths })]
      : []),
    say('campaign.open.site', { site: site[language] }),
    say('campaign.open.due', { n: dueDay }),
    ...(sheets.includes('accidents')
      ? [say('campaign.open.investigation', { n: accidents.investigationDays })]
      : []),
    ...(indicators.length > 0 ? [say('campaign.open.indicators')] : []),
  ]
}

/** The heading over {@link sayOpen}. */
export const sayOpenTitle = (language: Language): string => message(language, 'campaign.open.title')
