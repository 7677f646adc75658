import type { PublicCase } from '../case/public-case.ts'
import { type CaseEntry, entryOf } from './case-entry.ts'
import { type CaseList, listsOf, type Span } from './case-list.ts'
import type { LogLine } from './log-line.ts'

/**
 * The published cases, asked for one by one and list by list, so that nothing grows with how many there are. What is
 * asked for twice is the same.
 */
export interface PublicCases {
  /** The newest edition. */
  read(id: string): Promise<PublicCase | undefined>
  /** The lines of the log about a case, oldest first. */
  linesOf(id: string): Promise<readonly LogLine[]>
  /** How many cases a list has. */
  count(list: CaseList): Promise<number>
  /** Entries of a list by their positions, oldest first. */
  range(list: CaseList, span: Span): Promise<readonly CaseEntry[]>
  /** The lists that have any case. */
  lists(): Promise<readonly CaseList[]>
}

/** The same from whole arrays: cases in the order in which they were listed, the oldest first, and all lines of the log. */
export function casesOf(cases: readonly PublicCase[], log: readonly LogLine[]): PublicCases {
  const listed = new Map<CaseList, CaseEntry[]>()
  for (const one of cases) {
    for (const list of listsOf(one)) listed.set(list, [...(listed.get(list) ?? []), entryOf(one)])
  }
  return {
    read: async (id) => cases.find((one) => one.id === id),
    linesOf: async (id) => log.filter(({ subject }) => subject === id),
    count: async (list) => listed.get(list)?.length ?? 0,
    range: async (list, { from, to }) => (listed.get(list) ?? []).slice(from - 1, to),
    lists: async () => [...listed.keys()].sort(),
  }
}
