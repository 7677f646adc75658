import { addWorkdays } from '../../../../shared/calendar/workday.ts'
import { limits } from '../../../../shared/deadline/limits.ts'
import type { Referral } from '../../../../shared/tip/tip.ts'
import { findAgency } from '../../../../shared/topic/topic.ts'
import type { Day } from '../../../../shared/value/day.ts'
import type { Language } from '../../../../shared/value/language.ts'
import { dateText } from '../../../text/date-text.ts'
import type { Words } from '../../frame/words.ts'

/** What an agency is called. */
export function agencyName(id: string, language: Language): string {
  return findAgency(id)?.[language] ?? id
}

/** Whether an agency was told and confirmed it, or by when it has to be told. */
export function referralText(referral: Referral, today: Day, { say, language }: Words): string {
  const { by, toldOn, receivedOn } = referral
  const body = agencyName(referral.body, language)
  if (toldOn && receivedOn) {
    const days = { date: dateText(toldOn, language), received: dateText(receivedOn, language) }
    return say('follow.referral.received', { ...days, body })
  }
  if (toldOn) return say('follow.referral.done', { date: dateText(toldOn, language), body })
  return say(by < today ? 'follow.referral.missed' : 'follow.referral.due', {
    date: dateText(by, language),
    body,
  })
}

/** By when an agency that was told should confirm it. */
export function awaitedText(toldOn: Day, agency: string, { say, language }: Words): string {
  const { day } = addWorkdays(toldOn, limits.receiveWorkdays)
  return say('tips.received.due', { body: agencyName(agency, language), date: dateText(day, language) })
}
