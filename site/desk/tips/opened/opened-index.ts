import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { mergedInto } from '../../../../shared/tip/ended.ts'
import type { Envelope } from '../../../../shared/tip/envelope.ts'
import type { TipId } from '../../../../shared/value/id.ts'

/** What is kept of an opened tip for searching: in memory only, gone at sign-out. */
export interface OpenedEntry {
  readonly id: TipId
  readonly site: string
  readonly permit: string
  /** Everything that can be searched, folded. */
  readonly text: string
  /** What stands outside of it, as it was seen here last. */
  readonly seen?: SeenTip | undefined
}

/** By what a tip is told from others of the same site. */
export type SeenTip = Pick<TipDetail, 'id' | 'facts' | 'filedOn' | 'state' | 'history'>

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
    seen: index.get(tip)?.seen,
  }
  return new Map([...index, [tip, entry]])
}

/** The index with what stands outside of a tip that was opened; of any other nothing is kept. */
export function withSeen(index: OpenedIndex, seen: SeenTip): OpenedIndex {
  const entry = index.get(seen.id)
  return entry ? new Map([...index, [seen.id, { ...entry, seen }]]) : index
}

/** Ids of the opened tips that hold every word of a search, in the order they were opened. */
export function searchOpened(index: OpenedIndex, search: string): TipId[] {
  const words = search.split(/\s+/).map(fold).filter(Boolean)
  return [...index.values()]
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ id }) => id)
}

/** Opened tips that may be about the same, by permit number or nearly the same site; not those that were merged into this one. */
export function possibleDuplicates(index: OpenedIndex, id: TipId): TipId[] {
  const one = index.get(id)
  if (!one) return []
  return [...index.values()]
    .filter(({ id: other, seen }) => other !== id && (!seen || mergedInto(seen) !== id))
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
