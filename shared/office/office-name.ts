import en from '../messages/en/office.json' with { type: 'json' }
import { fillIn } from '../messages/fill-in.ts'
import zh from '../messages/zh/office.json' with { type: 'json' }
import { placeName } from '../place/division.ts'
import { provinceName } from '../place/province.ts'
import type { Language } from '../value/language.ts'
import { PROVINCE } from '../value/office-code.ts'

/** Read alone: who only names offices needs none of the other texts. */
const texts = { zh, en }

/**
 * How an office is called until it confirmed its own name: the place, and what it is. Never composed beyond that. Where people
 * are to turn to it, the page says once that name and telephone are not confirmed.
 */
export function officeName(code: string, language: Language): string {
  const place = code === PROVINCE ? provinceName(language) : placeName(code, language)
  return fillIn(texts[language]['office.unconfirmed'], { place })
}
