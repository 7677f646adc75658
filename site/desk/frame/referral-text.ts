import { addWorkdays } from '../../../shared/calendar/workday.ts'
import { limits } from '../../../shared/deadline/limits.ts'
import type { Referral } from '../../../shared/tip/tip.ts'
import { findAgency } from '../../../shared/topic/topic.ts'
import type { Day } from '../../../shared/value/day.ts'
import type { Language } from '../../../shared/value/language.ts'
import { dateText } from '../../text/date-text.ts'
import type { Words } from './words.ts'

/** What an agency is called. */
export function agencyName(id: string, language: Language): string {
  return findAgency(id)?.[language] ?? id
}

/** Whether an agency was told and confirmed it, or by when it has to be told. */
export function referralText(referral: Referral, today: Day, { say, language }: Words): string {
  const { by, notifiedOn, receivedOn } = referral
  const agency = agencyName(referral.agency, language)
  if (notifiedOn && receivedOn) {
    const days = { date: dateText(notifiedOn, language), received: dateText(receivedOn, language) }
    return say('follow.referral.received', { ...days, agency })
  }
  if (notifiedOn) return say('follow.referral.done', { date: dateText(notifiedOn, language), agency })
  return say(by < today ? 'follow.referral.missed' : 'follow.referral.due', {
    date: dateText(by, language),
    agency,
  })
}

/** By when an agency that was told should confirm it. */
export function awaitedText(notifiedOn: Day, agency: string, { say, language }: Words): string {
  const { day } = addWorkdays(notifiedOn, limits.receiveWorkdays)
  return say('tips.received.due', { agency: agencyName(agency, language), date: dateText(day, language) })
}
