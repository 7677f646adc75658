import type { Language } from '../value/language.ts'

/** A text as a sentence or title begins, be its first word between stars; Chinese has no such letters. */
export const asBeginning = (text: string, language: Language): string =>
  language === 'zh' ? text : text.replace(/^(\*?)([a-z])/, (_, star, letter) => star + letter.toUpperCase())

/** A sentence as it goes on after a colon: for one that begins with no name. */
export const goingOn = (text: string, language: Language): string =>
  language === 'zh'
    ? text
    : text.replace(/^(\*?)([A-Z])(?=[a-z])/, (_, star, letter) => star + letter.toLowerCase())
