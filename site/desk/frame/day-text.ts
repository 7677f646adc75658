import type { Day } from '../../../shared/value/day.ts'
import type { Language } from '../../../shared/value/language.ts'

const localeOf = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB')

/** A day without its year, for lists: 11月23日; 23 Nov. */
export function shortDay(day: Day, language: Language): string {
  const form = { month: 'short', day: 'numeric', timeZone: 'UTC' } as const
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(localeOf(language), form)
}

/** A moment at which someone at the desk did something, to the minute in Asia/Shanghai. */
export function momentText(at: string, language: Language): string {
  const form = { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' } as const
  return new Date(at).toLocaleString(localeOf(language), form)
}
