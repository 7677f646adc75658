import { dateText } from '../../messages/date-text.ts'
import { message } from '../../messages/message.ts'
import { type Day, daysBetween } from '../../value/day.ts'
import type { Language } from '../../value/language.ts'

/** Days after which what was published is no longer told of today without its own day. */
export const FRESH_DAYS = 45

/** Whether what was published on a day may no longer be so. */
export const isOld = (publishedOn: Day, day: Day): boolean => daysBetween(publishedOn, day) > FRESH_DAYS

/** A sentence about today; by which day's report it is told, when that was long ago. */
export const asReported = (says: string, publishedOn: Day, day: Day, language: Language): string =>
  isOld(publishedOn, day)
    ? message(language, 'page.progress.asReported', { on: dateText(publishedOn, language), says })
    : says
