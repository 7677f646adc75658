import { findIndicator } from '../../../shared/campaign/campaign.ts'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import type { KeptFault } from '../../../shared/campaign/check-kept.ts'
import { sheetIds } from '../../../shared/campaign/sheet-ids.ts'
import { CampaignKept } from '../../../shared/contract/campaigns.ts'
import { dateText, monthText } from '../../../shared/messages/date-text.ts'
import type { Language } from '../../../shared/value/language.ts'
import { standingNow } from '../frame/ask.ts'
import { type Say, useWords } from '../frame/words.ts'

interface Props {
  readonly error: unknown
  /** As it is in force. */
  readonly campaign: Campaign | undefined
}

/** What is public and a version would make disappear, line by line, where it was refused for that. */
export function KeptList({ error, campaign }: Props) {
  const { say, language } = useWords()
  const found = standingNow(error, CampaignKept)
  if (!found) return null
  return (
    <>
      <p>{say('campaign.kept.head')}</p>
      <ul>
        {found.kept.map((one) => (
          <li key={`${one.code} ${one.of}`}>
            {say(`campaign.kept.${one.code}`, { of: nameOf(one, campaign, say, language) })}
          </li>
        ))}
      </ul>
    </>
  )
}

function nameOf(
  { code, of }: KeptFault,
  campaign: Campaign | undefined,
  say: Say,
  language: Language,
): string {
  if (code === 'month' || code === 'unasked') return monthText(of, language)
  if (code === 'start') return dateText(of, language)
  const sheet = sheetIds.find((one) => one === of)
  if (code === 'sheet' && sheet) return say(`campaign.sheet.${sheet}`)
  const duty = campaign?.duties.find(({ id }) => id === of)
  if (code === 'duty' || code === 'dutyAreas') return duty ? `${of} ${duty[language]}` : of
  return (campaign && findIndicator(campaign, of)?.[language]) ?? of
}
