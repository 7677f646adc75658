import type { Language } from '../value/language.ts'
import { en } from './en.ts'
import { fillIn, type Params } from './fill-in.ts'
import { zh } from './zh.ts'

/** A key of the catalogues. Both languages hold the same keys; a test says so. */
export type MessageKey = keyof typeof zh

const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { zh, en }

/** The text of a key, filled in as {@link fillIn} does. */
export function message(language: Language, key: MessageKey, params: Params = {}): string {
  return fillIn(catalogues[language][key], params)
}

/** Whether a text is a key, for keys put together at run time. */
export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(zh, text)
}
