/** By what a search is narrowed. */
export const filterKinds = ['state', 'kind', 'city', 'year'] as const
export type FilterKind = (typeof filterKinds)[number]
export type Filters = Readonly<Partial<Record<FilterKind, string>>>

/** Cases of which one file says ids and places. */
export const BLOCK = 50

/** Terms of one shard, each with the positions in the list of all cases whose head holds it, a dot, and the others. */
export type Shard = Readonly<Record<string, string>>

/** A case by its id, with its place in Chinese, the code of its city, and what its page says of it by codes: its topic, group and kind, in Chinese. */
export type Named = readonly [id: string, place: string, city: string, said: string]

/** Cases by their position, `null` where none is shown. */
export type Block = readonly (Named | null)[]

/** What the index does not hold yet: cases published or changed since it was built, and those that are gone. */
export interface Recent {
  readonly newer: readonly Named[]
  readonly gone: readonly string[]
}

/** Where the files of the index lie, from the root of the site. */
export const searchKeys = {
  shard: (shard: string) => `data/search/${shard}.json`,
  filter: (kind: FilterKind, value: string) => `data/search/${kind}/${value}.json`,
  block: (block: number) => `data/search/cases/${block}.json`,
  recent: 'data/search/recent.json',
} as const

/** The block of a position, from 1, and its place in the block. */
export const blockOf = (position: number): { block: number; at: number } => ({
  block: Math.ceil(position / BLOCK),
  at: (position - 1) % BLOCK,
})
