import type { Day } from '../value/day.ts'
import type { Language } from '../value/language.ts'

/** A day for readers: 2026年11月23日, 23 November 2026. */
export const dateText = writer({ year: 'numeric', month: 'long', day: 'numeric' })

/** A month, `2023-06`, for readers: 2023年6月, June 2023. */
export const monthText = writer({ year: 'numeric', month: 'long' })

/** A day without its year, where the year stands beside it: 4月6日, 6 Apr. */
export const monthDayText = writer({ month: 'short', day: 'numeric' })

/**
 * Days, `2026-11-23`, and months, `2023-06`, are written by what the browser or the server knows of both languages:
 * they need no catalogue. Throws `RangeError` for anything else.
 */
function writer(parts: Intl.DateTimeFormatOptions): (day: Day, language: Language) => string {
  const options = { ...parts, timeZone: 'UTC' }
  const writers = {
    zh: new Intl.DateTimeFormat('zh-CN', options),
    en: new Intl.DateTimeFormat('en-GB', options),
  }
  return (day, language) =>
    writers[language].format(new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`))
}
