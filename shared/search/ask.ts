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

/** Whether there is nothing in it that the index could answer: no filter, and no phrase of two signs. */
export const isTooShort = ({ phrases, filters }: Ask): boolean =>
  Object.keys(filters).length === 0 && phrases.every((phrase) => phrase.length < 2)
