import { message } from '../../messages/message.ts'
import { shortPlace } from '../../place/division.ts'
import type { Language } from '../../value/language.ts'

/** Names that a sentence holds; of more it says the number. */
const NAMED = 3

/** Places in a sentence: 淮安、徐州; 5个市. */
export function sayAreas(areas: readonly string[], language: Language): string {
  if (areas.length > NAMED) return message(language, 'page.progress.areas', { n: areas.length })
  return nameAreas(areas, language)
}

/** Every one of them, where that is what is told. */
export const nameAreas = (areas: readonly string[], language: Language): string =>
  areas.map((area) => shortPlace(area, language)).join(language === 'zh' ? '、' : ', ')
