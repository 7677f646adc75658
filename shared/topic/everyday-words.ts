import data from '#province/everyday-words.json' with { type: 'json' }
import type { Language } from '../value/language.ts'

const words: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = data

/** What people say for a topic in a language, for the search on the form. */
export function everydayWords(topic: string, language: Language): readonly string[] {
  return words[language][topic] ?? []
}
