import type { CaseContent } from '../case/case-content.ts'
import { repairOf } from '../case/standing.ts'
import type { Ask } from './ask.ts'
import { findCandidates, type ReadJson } from './candidates.ts'
import { type Block, blockOf, type Filters, type Recent, type SaidNames, searchKeys } from './files.ts'
import { saidOf } from './said-of.ts'
import { searchedIn } from './searched.ts'
import { findPhrase } from './signs.ts'

/** What of a published case a search looks at, as it lies in `/data/cases/{id}.json`. */
export interface SearchedCase {
  readonly state: 'published'
  readonly id: string
  readonly number: string
  readonly publishedOn: string
  readonly content: CaseContent
}

/** A case that holds everything that was asked for. */
export interface Hit {
  readonly one: SearchedCase
  /** What its page says in Chinese for its codes, its place first. */
  readonly said: readonly string[]
  /** The code of its city. */
  readonly city: string
  /** Whether all of it stands in its number and title. */
  readonly called: boolean
}

/** Some of what was found. */
export interface Found {
  readonly hits: readonly Hit[]
  /** How many there are; at most, when not `sure`. */
  readonly count: number
  readonly sure: boolean
  /** Whether there is more to ask for. */
  readonly more: boolean
}

/** Cases that one step looks at. */
const STEP = 10

/**
 * Searches, ten at a time: what is called so first, then the newest. Every case is looked at in its own record before
 * it is shown, so that a phrase is surely in it and nothing withdrawn comes up. Throws where there is no index.
 */
export async function startSearch(ask: Ask, read: ReadJson): Promise<{ next(): Promise<Found> }> {
  const [recent, names] = await Promise.all([
    read(searchKeys.recent) as Promise<Recent | undefined>,
    read(searchKeys.names) as Promise<SaidNames | undefined>,
  ])
  // They are the last file of an index that is written: without them there is none, or one of a version before.
  if (!names) throw new Error(`no ${searchKeys.names}`)
  const { newer, gone } = recent ?? { newer: [], gone: [] }
  const look = (ids: readonly string[]) => lookAt(ask, ids, { read, names })
  const [{ positions, sure }, fresh] = await Promise.all([findCandidates(ask, read), look(newer)])
  const known = new Set([...gone, ...newer])
  const waiting = [...positions]
  let [before, shown]: [Hit[], number] = [fresh, 0]
  return {
    async next() {
      const hits = before
      before = []
      while (hits.length < STEP && waiting.length > 0) {
        const ids = await idsAt(waiting.splice(0, STEP), read)
        hits.push(...(await look(ids.filter((id) => !known.has(id)))))
      }
      hits.sort((a, b) => Number(b.called) - Number(a.called))
      shown += hits.length
      const done = waiting.length === 0
      return { hits, count: shown + waiting.length, more: !done, sure: done || (sure && known.size === 0) }
    },
  }
}

/** The cases at positions, by their ids. */
async function idsAt(positions: readonly number[], read: ReadJson): Promise<string[]> {
  const numbers = [...new Set(positions.map((position) => blockOf(position).block))]
  const blocks = new Map(
    await Promise.all(
      numbers.map(async (n) => [n, (await read(searchKeys.block(n))) as Block | undefined] as const),
    ),
  )
  return positions.flatMap((position) => {
    const { block, at } = blockOf(position)
    const id = blocks.get(block)?.[at]
    return id ? [id] : []
  })
}

/** Those of these cases that hold everything, by their records. */
async function lookAt(
  ask: Ask,
  ids: readonly string[],
  { read, names }: { read: ReadJson; names: SaidNames },
): Promise<Hit[]> {
  const hits = await Promise.all(
    ids.map(async (id): Promise<Hit[]> => {
      const one = (await read(`data/cases/${id}.json`)) as SearchedCase | { state: 'hidden' } | undefined
      if (one?.state !== 'published') return []
      const city = names.places[one.content.division]?.[1] ?? ''
      return isNarrowed(one, city, ask.filters)
        ? holding(ask, one, { said: saidOf(one.content, names), city })
        : []
    }),
  )
  return hits.flat()
}

function holding({ phrases }: Ask, one: SearchedCase, { said, city }: Pick<Hit, 'said' | 'city'>): Hit[] {
  const { head, rest } = searchedIn(one, said)
  const holds = (texts: readonly string[]) =>
    phrases.every((phrase) => texts.some((text) => findPhrase(text, phrase) !== undefined))
  if (!holds([...head, ...rest])) return []
  return [{ one, said, city, called: holds(head) }]
}

/** Whether a case is what the filters say. */
function isNarrowed({ content, publishedOn }: SearchedCase, city: string, filters: Filters): boolean {
  const { state, kind, year } = filters
  return (
    (state === undefined || state === repairOf(content)) &&
    (kind === undefined || kind === content.kind) &&
    (filters.city === undefined || filters.city === city) &&
    (year === undefined || publishedOn.startsWith(`${year}-`))
  )
}
