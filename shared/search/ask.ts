import { type FilterKind, type Filters, filterKinds } from './files.ts'
import { signsOf } from './signs.ts'

/** What somebody looks for. */
export interface Ask {
  /** As it was typed. */
  readonly text: string
  /** What stands between blanks and commas, as it is searched; names of places in Chinese. All of them must be there, each as a whole. */
  readonly phrases: readonly string[]
  readonly filters: Filters
}

const VALUE = /^\w{1,20}$/

/** Blanks, and marks between words; a comma between digits parts thousands. */
const BETWEEN = /[\s，、；;。]+|,(?!\d)/

/** Chinese names by what they are called in Latin letters, as {@link signsOf} gives it: `nanjing` is 南京. */
export type LatinNames = Readonly<Record<string, string>>

/** What may stand behind a name of a place in Latin letters. */
const KIND = /(?:city|district|county|shi|qu|xian)$/

/** Reads what an address says behind its `#`: `q`, and the filters by their names. Cases are in Chinese: `names` are searched so. */
export function readAsk(address: string, names: LatinNames = {}): Ask {
  const said = new URLSearchParams(address.replace(/^#/, ''))
  const text = (said.get('q') ?? '').trim().slice(0, 200)
  const filters: Partial<Record<FilterKind, string>> = {}
  for (const kind of filterKinds) {
    const value = said.get(kind) ?? ''
    if (VALUE.test(value)) filters[kind] = value
  }
  const called = (signs: string) => (Object.hasOwn(names, signs) ? names[signs] : undefined)
  const words = text.split(BETWEEN).map((word) => signsOf(word).signs)
  const phrases = words.map((signs, n) => {
    // `Gulou District` is one place.
    if (KIND.test(signs) && signs.replace(KIND, '') === '' && called(words[n - 1] ?? '')) return ''
    return called(signs) ?? called(signs.replace(KIND, '')) ?? signs
  })
  return { text, filters, phrases: [...new Set(phrases)].filter((phrase) => phrase !== '') }
}

/** The same as an address says it. */
export function writeAsk({ text, filters }: Pick<Ask, 'text' | 'filters'>): string {
  const said = new URLSearchParams()
  if (text !== '') said.set('q', text)
  for (const [kind, value] of Object.entries(filters)) said.set(kind, value)
  return `#${said}`
}

/**
 * What an ask lacks that the index could answer: it has no filter, and nothing was typed (`empty`), nothing of it is a sign that is
 * searched (`nothing`), or no phrase has two signs (`short`).
 */
export function lackOf({ text, phrases, filters }: Ask): 'empty' | 'nothing' | 'short' | undefined {
  if (Object.keys(filters).length > 0 || phrases.some((phrase) => phrase.length > 1)) return undefined
  if (text === '') return 'empty'
  return phrases.length === 0 ? 'nothing' : 'short'
}
