import type { Ask } from './ask.ts'
import { type FilterKind, type Shard, searchKeys } from './files.ts'
import { unpackNumbers } from './postings.ts'
import { pairsOf, shardOf, WHOLE, wholeTerm } from './terms.ts'

/** Reads a file of the site as JSON; nothing when there is none. Throws when it cannot be fetched. */
export type ReadJson = (path: string) => Promise<unknown>

/** Where the index leads. */
export interface Candidates {
  /** Positions in the list of all cases: those whose head may hold everything, newest first, then the others. */
  readonly positions: readonly number[]
  /** Whether each of them surely holds everything, so that nobody must look. */
  readonly sure: boolean
}

/** So few are looked at themselves, rather than at more of the index. */
const FEW = 20

/** Asks the index, file by file, and no more of them than it takes to be left with few. */
export async function findCandidates({ phrases, filters }: Ask, read: ReadJson): Promise<Candidates> {
  let all: Set<number> | undefined
  let head: Set<number> | undefined
  for (const [kind, value] of Object.entries(filters)) {
    const file = (await read(searchKeys.filter(kind as FilterKind, value))) as { all: string } | undefined
    all = within(all, unpackNumbers(file?.all ?? ''))
  }
  const lookUp = termReader(read)
  let sure = phrases.every(({ length }) => length === 2)
  for (const term of await termsToAsk(phrases, lookUp)) {
    if (all && all.size <= FEW) {
      sure = false
      break
    }
    const found = await lookUp(term)
    all = within(all, [...found.head, ...found.rest])
    head = within(head, found.head)
  }
  const called = [...(all ?? [])].filter((position) => head?.has(position))
  const others = [...(all ?? [])].filter((position) => !head?.has(position))
  return { positions: [...called.sort(newestFirst), ...others.sort(newestFirst)], sure }
}

const newestFirst = (a: number, b: number) => b - a

const within = (before: ReadonlySet<number> | undefined, found: readonly number[]): Set<number> =>
  new Set(before ? found.filter((one) => before.has(one)) : found)

interface Term {
  readonly head: readonly number[]
  readonly rest: readonly number[]
}

/** Looks terms up, each shard read once. */
function termReader(read: ReadJson): (term: string) => Promise<Term> {
  const shards = new Map<string, Promise<unknown>>()
  return async (term) => {
    const name = shardOf(term)
    const asked = shards.get(name) ?? read(searchKeys.shard(name))
    shards.set(name, asked)
    const shard = (await asked) as Shard | undefined
    const [head = '', rest = ''] = (shard && Object.hasOwn(shard, term) ? shard[term] : '')?.split('.') ?? []
    return { head: unpackNumbers(head), rest: unpackNumbers(rest) }
  }
}

/**
 * The terms to ask for, the telling ones first: a name or number that the index knows whole stands for itself; of
 * others their pairs, of each phrase one before any second, signs before digits and letters.
 */
async function termsToAsk(
  phrases: readonly string[],
  lookUp: (term: string) => Promise<Term>,
): Promise<string[]> {
  const wholes: string[] = []
  const pairs: string[][] = []
  for (const phrase of phrases) {
    const whole = wholeTerm(phrase)
    if (phrase.length >= WHOLE && (await lookUp(whole)).head.length > 0) wholes.push(whole)
    else pairs.push([...pairsOf(phrase)].sort((a, b) => plainness(a) - plainness(b)))
  }
  const longest = Math.max(0, ...pairs.map(({ length }) => length))
  const turns = Array.from({ length: longest }, (_, n) => pairs.flatMap((own) => own[n] ?? []))
  return [...wholes, ...turns.flat()]
}

/** How little a pair tells: digits and letters stand everywhere. */
const plainness = (pair: string) => pair.replace(/[^a-z0-9]/g, '').length
