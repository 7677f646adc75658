import type { Day } from '../value/day.ts'
import type { Language } from '../value/language.ts'

/** A day for readers: 2026年11月23日, 23 November 2026. */
export const dateText = writer({ year: 'numeric', month: 'long', day: 'numeric' })

/** A month, `2023-06`, for readers: 2023年6月, June 2023. */
export const monthText = writer({ year: 'numeric', month: 'long' })

/** A day without its year, where the year stands beside it: 4月6日, 6 Apr. */
export const monthDayText = writer({ month: 'short', day: 'numeric' })

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' }

/**
 * Days, `2026-11-23`, and months, `2023-06`, are written by what the browser or the server knows of both languages:
 * they need no catalogue. Throws `RangeError` for anything else.
 */
function writer(parts: Intl.DateTimeFormatOptions): (day: Day, language: Language) => string {
  const options = { ...parts, timeZone: 'UTC' }
  // Made when first asked for: each takes longer than a function has for its start.
  const writers = new Map<Language, Intl.DateTimeFormat>()
  return (day, language) => {
    const known = writers.get(language)
    const writes = known ?? new Intl.DateTimeFormat(locales[language], options)
    if (!known) writers.set(language, writes)
    return writes.format(new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`))
  }
}
