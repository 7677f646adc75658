import { closeGaps, fillIn, type Params } from '../../shared/messages/fill-in.ts'
import type { MessageKey } from '../../shared/messages/message.ts'
import type { Day } from '../../shared/value/day.ts'
import type { Language } from '../../shared/value/language.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { dateText } from '../text/date-text.ts'

/** What a page's server part hands its scripts: the texts they say, and offices that confirmed their names. */
export interface PageTexts {
  readonly language: Language
  readonly words: Readonly<Partial<Record<MessageKey, string>>>
  /** Name of the provincial office. */
  readonly province: string
  readonly offices: Readonly<Record<OfficeCode, { readonly name: string; readonly phone: string }>>
}

let loaded: { readonly from: Element | null; readonly texts: PageTexts } | undefined

/** The block of data that the page carries, read once. */
export function pageTexts(): PageTexts {
  const from = document.getElementById('words')
  if (!loaded || loaded.from !== from) loaded = { from, texts: JSON.parse(from?.textContent ?? '{}') }
  return loaded.texts
}

/** A text of the page, its `{names}` filled in, without a space between two Chinese characters. */
export function say(key: MessageKey, params: Params = {}): string {
  return closeGaps(fillIn(pageTexts().words[key] ?? '', params))
}

/** Whether the page carries a text under what may be a key. */
export function canSay(key: string): key is MessageKey {
  return Object.hasOwn(pageTexts().words, key)
}

/** A day as people write it. */
export const sayDay = (day: Day): string => dateText(day, pageTexts().language)

/** Words for a fault that is not the server's answer. */
export function faultText(): string {
  return say(navigator.onLine ? 'common.error.timeout' : 'common.error.offline')
}
