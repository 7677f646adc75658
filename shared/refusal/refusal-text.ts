import en from '../messages/en/refusal.json' with { type: 'json' }
import zh from '../messages/zh/refusal.json' with { type: 'json' }
import type { Language } from '../value/language.ts'
import type { RefusalCode } from './codes.ts'

const texts = { zh, en }

/** What a refusal says to a person. Its own small part of the catalogues, so that a function need not load them all. */
export function refusalText(language: Language, code: RefusalCode): string {
  return texts[language][`refusal.${code}`]
}
