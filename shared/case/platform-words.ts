import { dateText } from '../messages/date-text.ts'
import { message } from '../messages/message.ts'
import type { Language } from '../value/language.ts'

/** What the platform itself writes into changes and reasons of cases. Records keep it in Chinese, as they keep the words of people. */
const own = ['page.case.namesGone', 'page.case.backAgain', 'page.case.awaitsLog', 'page.log.hidden'] as const

const [overBefore = '', overAfter = ''] = message('zh', 'page.case.namesOver', { date: '\n' }).split('\n')
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The platform's own words of a record in another language; undefined of what somebody wrote, which stays as it was published. */
export function platformWords(text: string, language: Language): string | undefined {
  const key = own.find((one) => message('zh', one) === text)
  if (key) return message(language, key)
  if (!text.startsWith(overBefore) || !text.endsWith(overAfter)) return undefined
  const day = text.slice(overBefore.length, text.length - overAfter.length)
  return DAY.test(day)
    ? message(language, 'page.case.namesOver', { date: dateText(day, language) })
    : undefined
}
