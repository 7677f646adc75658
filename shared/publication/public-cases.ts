import type { PublicRecord } from '../case/public-case.ts'
import { type CaseEntry, entryOf, shownOf } from './case-entry.ts'
import { type CaseList, type CountedKind, listsOf, type Span } from './case-list.ts'
import type { LogLine } from './log-line.ts'

/**
 * The published cases, asked for one by one and list by list, so that nothing grows with how many there are. What is
 * asked for twice is the same.
 */
export interface PublicCases {
  /** The newest edition, or what stands in its place. */
  read(id: string): Promise<PublicRecord | undefined>
  /** All editions, or what stands in their place, oldest first. */
  editions(id: string): Promise<readonly PublicRecord[]>
  /** The lines of the log about a case, oldest first. */
  linesOf(id: string): Promise<readonly LogLine[]>
  /** How many positions a list has. */
  count(list: CaseList): Promise<number>
  /** Entries of a list by their positions, oldest first. */
  range(list: CaseList, span: Span): Promise<readonly CaseEntry[]>
  /** The position of a case in a list, where it has one. */
  position(id: string, list: CaseList): Promise<number | undefined>
  /** How many cases a list shows, placeholders apart; nothing when there is no such list. */
  shown(list: CaseList): Promise<number | undefined>
  /** All lists of a kind that has few, with how many cases each shows. */
  facet(kind: CountedKind): Promise<readonly { readonly code: string; readonly shown: number }[]>
  /** The lists that have anything to show. */
  lists(): Promise<readonly CaseList[]>
}

/**
 * The same from whole arrays: newest editions in the order in which they were listed, the oldest first; all lines of the log;
 * and older editions by `{id}/{edition}`, where there are any.
 */
export function casesOf(
  records: readonly PublicRecord[],
  log: readonly LogLine[],
  older: (id: string, edition: number) => Promise<PublicRecord | undefined> = async () => undefined,
): PublicCases {
  const listed = new Map<CaseList, CaseEntry[]>()
  for (const one of records) {
    for (const list of listsOf(one)) listed.set(list, [...(listed.get(list) ?? []), entryOf(one)])
  }
  const read = async (id: string) => records.find((one) => one.id === id)
  return {
    read,
    editions: async (id) => {
      const newest = await read(id)
      if (!newest) return []
      const before = Array.from({ length: newest.edition - 1 }, (_, n) => older(id, n + 1))
      return [...(await Promise.all(before)).filter((one) => one !== undefined), newest]
    },
    linesOf: async (id) => log.filter(({ subject }) => subject === id),
    count: async (list) => listed.get(list)?.length ?? 0,
    range: async (list, { from, to }) => (listed.get(list) ?? []).slice(from - 1, to),
    position: async (id, list) => {
      const at = (listed.get(list) ?? []).findIndex((one) => one.id === id)
      return at < 0 ? undefined : at + 1
    },
    shown: async (list) => {
      const entries = listed.get(list)
      return entries && shownOf(entries).length
    },
    facet: async (kind) =>
      [...listed]
        .filter(([list]) => list.startsWith(`${kind}/`))
        .map(([list, entries]) => ({ code: list.slice(kind.length + 1), shown: shownOf(entries).length }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    lists: async () => [...listed.keys()].sort(),
  }
}
