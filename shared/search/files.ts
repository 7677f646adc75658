/** By what a search is narrowed. */
export const filterKinds = ['state', 'kind', 'city', 'year'] as const
export type FilterKind = (typeof filterKinds)[number]
export type Filters = Readonly<Partial<Record<FilterKind, string>>>

/** Cases of which one file says the ids. */
export const BLOCK = 50

/** Terms of one shard, each with the positions in the list of all cases whose head holds it, a dot, and the others. */
export type Shard = Readonly<Record<string, string>>

/** What pages of cases say in Chinese for codes. */
export interface SaidNames {
  /** A place's name with its city before it, and the code of its city. */
  readonly places: Readonly<Record<string, readonly [name: string, city: string]>>
  /** A topic's group and name. */
  readonly topics: Readonly<Record<string, string>>
  readonly kinds: Readonly<Record<string, string>>
}

/** Ids of cases by their position, `null` where none is shown. */
export type Block = readonly (string | null)[]

/** What the index does not hold yet: cases published or changed since it was built, and those that are gone. */
export interface Recent {
  readonly newer: readonly string[]
  readonly gone: readonly string[]
}

/** Where the files of the index lie, from the root of the site. */
export const searchKeys = {
  shard: (shard: string) => `data/search/${shard}.json`,
  filter: (kind: FilterKind, value: string) => `data/search/${kind}/${value}.json`,
  block: (block: number) => `data/search/cases/${block}.json`,
  names: 'data/search/names.json',
  recent: 'data/search/recent.json',
} as const

/** The block of a position, from 1, and its place in the block. */
export const blockOf = (position: number): { block: number; at: number } => ({
  block: Math.ceil(position / BLOCK),
  at: (position - 1) % BLOCK,
})
