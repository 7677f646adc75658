import { findIndicator } from '../../../shared/campaign/campaign.ts'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import type { KeptFault } from '../../../shared/campaign/check-kept.ts'
import { sheetIds } from '../../../shared/campaign/sheet-ids.ts'
import { CampaignKept } from '../../../shared/contract/campaigns.ts'
import { dateText, monthText } from '../../../shared/messages/date-text.ts'
import type { Language } from '../../../shared/value/language.ts'
import { standingNow } from '../frame/ask.ts'
import { Button } from '../frame/form/button.tsx'
import { type Say, useWords } from '../frame/words.ts'

interface Props {
  readonly error: unknown
  /** As it is in force. */
  readonly campaign: Campaign | undefined
  /** The way to what a line speaks of. Absent: the version is only read here. */
  readonly goTo?: (one: KeptFault) => void
}

/** What is public and a refused version would make disappear; empty when it was refused for anything else. */
export const keptOf = (error: unknown): readonly KeptFault[] => standingNow(error, CampaignKept)?.kept ?? []

/** What is public and a version would make disappear, line by line, where it was refused for that. */
export function KeptList({ error, campaign, goTo }: Props) {
  const { say, language } = useWords()
  const kept = keptOf(error)
  if (kept.length === 0) return null
  return (
    <>
      <p>{say('campaign.kept.head')}</p>
      <ul>
        {kept.map((one) => {
          const text = keptText(one, campaign, say, language)
          return (
            <li key={`${one.code} ${one.of}`}>
              {goTo ? (
                <Button look="plain" onClick={() => goTo(one)}>
                  {text}
                </Button>
              ) : (
                text
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** What such a fault is, in words. */
export const keptText = (
  one: KeptFault,
  campaign: Campaign | undefined,
  say: Say,
  language: Language,
): string => say(`campaign.kept.${one.code}`, { of: nameOf(one, campaign, language, say) })

function nameOf(
  { code, of }: KeptFault,
  campaign: Campaign | undefined,
  language: Language,
  say: Say,
): string {
  if (code === 'month' || code === 'unasked' || code === 'stopWorkFrom') return monthText(of, language)
  if (code === 'start') return dateText(of, language)
  const sheet = sheetIds.find((one) => one === of)
  if (sheet) return say(`campaign.sheet.${sheet}`)
  const duty = campaign?.duties.find(({ id }) => id === of)
  if (['duty', 'dutyAreas', 'due', 'rounds'].includes(code)) return duty ? `${of} ${duty[language]}` : of
  return (campaign && findIndicator(campaign, of)?.[language]) ?? of
}
