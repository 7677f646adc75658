import type { Envelope } from '../../../../shared/tip/envelope.ts'
import type { TipId } from '../../../../shared/value/id.ts'

/** What is kept of an opened tip for searching: in memory only, gone at sign-out. */
export interface OpenedEntry {
  readonly id: TipId
  readonly site: string
  readonly permit: string
  /** Everything that can be searched, folded. */
  readonly text: string
}

/** Tips opened in this browser since sign-in, by id. */
export type OpenedIndex = ReadonlyMap<TipId, OpenedEntry>

/** The index with one more tip. */
export function withOpened(index: OpenedIndex, { tip, report }: Envelope): OpenedIndex {
  const { site, address, permit, narrative } = report
  const entry = {
    id: tip,
    site: fold(site),
    permit: fold(permit),
    text: fold([site, address, permit, narrative].join(' ')),
  }
  return new Map([...index, [tip, entry]])
}

/** Ids of the opened tips that hold every word of a search, in the order they were opened. */
export function searchOpened(index: OpenedIndex, search: string): TipId[] {
  const words = search.split(/\s+/).map(fold).filter(Boolean)
  return [...index.values()]
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ id }) => id)
}

/** Opened tips that may be about the same: the same permit number, or a site of nearly the same name. */
export function possibleDuplicates(index: OpenedIndex, id: TipId): TipId[] {
  const one = index.get(id)
  if (!one) return []
  return [...index.values()]
    .filter((other) => other.id !== id)
    .filter(
      (other) => (one.permit !== '' && other.permit === one.permit) || likeness(one.site, other.site) >= 0.6,
    )
    .map((other) => other.id)
}

/** How alike two names are: pairs of characters in common, 0 to 1 (Dice). */
function likeness(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)]
  if (a.size + b.size === 0) return 0
  const common = [...a].filter((pair) => b.has(pair)).length
  return (2 * common) / (a.size + b.size)
}

function pairs(text: string): Set<string> {
  const characters = [...text]
  return new Set(characters.slice(1).map((next, n) => `${characters[n]}${next}`))
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
