/** A topic to search in: what the page shows of it, and words that people say for it. */
export interface Searchable {
  readonly text: string
  readonly words: readonly string[]
}

/** Characters that a phrase shares with the text of a topic, in pairs, count less than an everyday word. */
const WORD = 3

/** How well each topic fits what was typed, 0 for not at all. Width and case do not matter. */
export function scoreTopics(typed: string, topics: readonly Searchable[]): number[] {
  const phrase = plain(typed)
  if (phrase === '') return topics.map(() => 0)
  const pairs = pairsOf(phrase)
  return topics.map(({ text, words }) => {
    const shown = plain(text)
    const whole = shown.includes(phrase) ? phrase.length * WORD : 0
    const said = words.map(plain).filter((word) => phrase.includes(word) || word.includes(phrase))
    const longest = Math.max(0, ...said.map((word) => Math.min(word.length, phrase.length)))
    return whole + longest * WORD + pairs.filter((pair) => shown.includes(pair)).length
  })
}

/** Which topics to show: those not far behind the best. Nothing typed shows all. */
export function fitting(typed: string, topics: readonly Searchable[]): boolean[] {
  if (plain(typed) === '') return topics.map(() => true)
  const scores = scoreTopics(typed, topics)
  const best = Math.max(0, ...scores)
  return scores.map((score) => score > 0 && score * 2 >= best)
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')

function pairsOf(text: string): string[] {
  const characters = [...text]
  return characters.slice(0, -1).map((one, at) => one + characters[at + 1])
}
