import type { Day } from '../../shared/value/day.ts'
import type { Language } from '../../shared/value/language.ts'

/** What a page's server part hands its scripts: the texts they say, and offices that confirmed their names. */
export interface PageTexts {
  readonly language: Language
  readonly words: Readonly<Record<string, string>>
  readonly offices: Readonly<Record<string, { readonly name: string; readonly phone: string }>>
}

let loaded: PageTexts | undefined

/** The block of data that the page carries. */
export function pageTexts(): PageTexts {
  loaded ??= JSON.parse(document.getElementById('words')?.textContent ?? '{}') as PageTexts
  return loaded
}

/** A text of the page, its `{names}` filled in, without a space between two Chinese signs. */
export function say(key: string, params: Readonly<Record<string, string | number>> = {}): string {
  const text = pageTexts().words[key] ?? ''
  const filled = text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  return filled.replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff])/g, '')
}

/** Whether the page carries this text. */
export function canSay(key: string): boolean {
  return Object.hasOwn(pageTexts().words, key)
}

/** A day, `2026-11-23`, as people write it. */
export function sayDay(day: Day): string {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number)
  const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(y, m - 1, d),
  )
  return say('common.date.day', { y, m, d, monthName })
}

/** Words for a fault that is not the server's answer. */
export function faultText(): string {
  return say(navigator.onLine ? 'common.error.timeout' : 'common.error.offline')
}
