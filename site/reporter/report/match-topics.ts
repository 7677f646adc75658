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
  const asked = /\p{sc=Han}/u.test(phrase) ? [] : latinWords(typed)
  const pairs = pairsOf(phrase)
  return topics.map(({ text, words }) => {
    if (phrase === '') return 0
    if (asked.length > 0) return scoreWords(asked, [...latinWords(text), ...words])
    const shown = plain(text)
    const whole = shown.includes(phrase) ? phrase.length * WORD : 0
    const said = words.map(plain).filter((word) => phrase.includes(word) || word.includes(phrase))
    const longest = Math.max(0, ...said.map((word) => Math.min(word.length, phrase.length)))
    return whole + longest * WORD + pairs.filter((pair) => shown.includes(pair)).length
  })
}

/** Words of a language that sets them apart count as wholes, their endings aside: letters alone tell nothing of them. */
function scoreWords(asked: readonly string[], shown: readonly string[]): number {
  const score = (word: string) => Math.max(0, ...shown.map((other) => alike(word, other)))
  return asked.reduce((sum, word) => sum + score(word), 0)
}

/** The least that two words share when one is the other with another ending, and the most that the ending has. */
const [STEM, ENDING] = [4, 3]

function alike(word: string, other: string): number {
  if (word === other) return word.length * WORD
  const stem = word.replace(/(?:ing|ed|es|s|e|y)$/, '')
  const close = Math.abs(word.length - other.length) <= ENDING
  return close && stem.length >= STEM - 1 && other.startsWith(stem) ? stem.length * 2 : 0
}

/** They say nothing of what is wrong. */
const small = new Set(
  'the and are for from has have not with there they was were who our you this that'.split(' '),
)

const latinWords = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? []
  ).filter((word) => !small.has(word))

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
