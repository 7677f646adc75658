import { type FilterKind, type Filters, filterKinds } from './files.ts'
import { signsOf } from './signs.ts'

/** What somebody looks for. */
export interface Ask {
  /** As it was typed. */
  readonly text: string
  /** What stands between blanks, as it is searched. All of them must be there, each as a whole. */
  readonly phrases: readonly string[]
  readonly filters: Filters
}

const VALUE = /^\w{1,20}$/

/** Reads what an address says behind its `#`: `q`, and the filters by their names. */
export function readAsk(address: string): Ask {
  const said = new URLSearchParams(address.replace(/^#/, ''))
  const text = (said.get('q') ?? '').trim().slice(0, 200)
  const filters: Partial<Record<FilterKind, string>> = {}
  for (const kind of filterKinds) {
    const value = said.get(kind) ?? ''
    if (VALUE.test(value)) filters[kind] = value
  }
  const phrases = text.split(/\s+/).map((word) => signsOf(word).signs)
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
