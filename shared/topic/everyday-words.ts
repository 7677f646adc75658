import type { Language } from '../value/language.ts'
import data from './everyday-words.json' with { type: 'json' }

const words: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = data

/** What people say for a topic in a language, for the search on the form. */
export function everydayWords(topic: string, language: Language): readonly string[] {
  return words[language][topic] ?? []
}
