import data from './everyday-words.json' with { type: 'json' }

const words: Readonly<Record<string, readonly string[]>> = data

/** What people say for a topic in Chinese, for the search on the form. */
export function everydayWords(topic: string): readonly string[] {
  return words[topic] ?? []
}
