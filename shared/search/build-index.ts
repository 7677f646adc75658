import type { CaseContent } from '../case/case-content.ts'
import { caseKinds, rectificationStates } from '../case/case-content.ts'
import { repairOf } from '../case/standing.ts'
import { cities, cityOf } from '../place/division.ts'
import { BLOCK, type Block, blockOf, type FilterKind, type Filters, type Shard, searchKeys } from './files.ts'
import { packNumbers } from './postings.ts'
import { saidNames } from './said-names.ts'
import { saidOf } from './said-of.ts'
import { searchedIn } from './searched.ts'
import { SHARDS, shardOf, termsOf } from './terms.ts'

/** A case as the index takes it. */
export interface Indexed {
  readonly id: string
  readonly number: string
  readonly publishedOn: string
  readonly content: CaseContent
}

/** Positions, newest first, of what a term leads to. */
interface Found {
  readonly head: number[]
  readonly rest: number[]
}

/** By what a case is narrowed: its state, kind, city and year. */
export function filtersOf({ publishedOn, content }: Pick<Indexed, 'publishedOn' | 'content'>): Filters {
  const city = cityOf(content.division)?.code
  return {
    ...{ state: repairOf(content), kind: content.kind, year: publishedOn.slice(0, 4) },
    ...(city !== undefined && { city }),
  }
}

/** An index that is being built. Cases come newest first, each with its position in the list of all. */
export function startIndex() {
  const terms = new Map<string, Found>()
  const filters = new Map(filterFiles().map((key): [string, number[]] => [key, []]))
  const cases: (readonly [position: number, id: string])[] = []
  const found = (term: string): Found => {
    const known = terms.get(term)
    if (known) return known
    const fresh = { head: [], rest: [] }
    terms.set(term, fresh)
    return fresh
  }
  return {
    add(position: number, one: Indexed): void {
      const { head, rest } = termsOf(searchedIn(one, saidOf(one.content, saidNames)))
      for (const term of head) found(term).head.push(position)
      for (const term of rest) found(term).rest.push(position)
      for (const [kind, value] of Object.entries(filtersOf(one))) {
        const key = searchKeys.filter(kind as FilterKind, value)
        const known = filters.get(key)
        if (known) known.push(position)
        else filters.set(key, [position])
      }
      cases.push([position, one.id])
    },
    /** Every file of the index, by its key: a value to be written as JSON. `count`: places in the list of all, shown or not. */
    *files(count: number): Generator<readonly [key: string, value: object]> {
      yield* shardFiles(terms)
      for (const [key, positions] of filters) yield [key, { all: pack(positions) }]
      yield* blockFiles(cases, count)
      yield [searchKeys.names, saidNames]
    },
  }
}

const pack = (newestFirst: readonly number[]) => packNumbers(newestFirst.toReversed())

/** The files that there always are, so that one from which the last case has gone is written empty. */
const filterFiles = () => [
  ...rectificationStates.map((state) => searchKeys.filter('state', state)),
  ...caseKinds.map((kind) => searchKeys.filter('kind', kind)),
  ...cities.map(({ code }) => searchKeys.filter('city', code)),
]

/** All shards, the empty ones too: what is not there is a fault, not an answer. */
function* shardFiles(terms: ReadonlyMap<string, Found>): Generator<[string, Shard]> {
  const shards = Array.from({ length: SHARDS }, (): Record<string, string> => ({}))
  for (const [term, { head, rest }] of terms) {
    const shard = shards[Number.parseInt(shardOf(term), 16)]
    if (shard) shard[term] = `${pack(head)}.${pack(rest)}`
  }
  for (const [n, shard] of shards.entries()) {
    yield [searchKeys.shard(n.toString(16).padStart(2, '0')), shard]
  }
}

function* blockFiles(
  cases: readonly (readonly [number, string])[],
  count: number,
): Generator<readonly [string, Block]> {
  const blocks = Array.from({ length: Math.ceil(count / BLOCK) }, () =>
    Array.from({ length: BLOCK }, (): string | null => null),
  )
  for (const [position, id] of cases) {
    const { block, at } = blockOf(position)
    const entries = blocks[block - 1]
    if (entries) entries[at] = id
  }
  for (const [n, entries] of blocks.entries()) yield [searchKeys.block(n + 1), entries]
}
