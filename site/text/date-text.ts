import { message } from '../../shared/messages/message.ts'
import type { Day } from '../../shared/value/day.ts'
import type { Language } from '../../shared/value/language.ts'

const english = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const englishMonth = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day for readers: 2026年11月23日, 23 November 2026. */
export function dateText(day: Day, language: Language): string {
  if (language === 'en') return english.format(new Date(`${day}T00:00:00Z`))
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number)
  return message('zh', 'common.date.day', { y, m, d })
}

/** A month for readers: 2023年6月, June 2023. */
export function monthText(month: string, language: Language): string {
  if (language === 'en') return englishMonth.format(new Date(`${month}-01T00:00:00Z`))
  const [y = 0, m = 0] = month.split('-').map(Number)
  return message('zh', 'page.progress.month', { y, m })
}

const englishShort = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** A day without its year, where the year stands beside it: 4月6日, 6 Apr. */
export function monthDayText(day: Day, language: Language): string {
  if (language === 'en') return englishShort.format(new Date(`${day}T00:00:00Z`))
  const [, m = 0, d = 0] = day.split('-').map(Number)
  return message('zh', 'page.date.monthDay', { m, d })
}
