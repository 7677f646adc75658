import * as z from 'zod'
import type { CaseEntry } from '../../../shared/publication/case-entry.ts'
import type { CaseList, CountedKind } from '../../../shared/publication/case-list.ts'
import { readPartition } from '../query-all.ts'
import { readableOr } from '../readable.ts'
import type { Row, Table } from '../table.ts'

const key = (list: CaseList) => ({ pk: 'LISTS', sk: list })

const Counted = z.object({ shown: z.int().default(0) })

/** How many a list shows; none where that cannot be read, until the whole files count anew. */
const shownIn = (row: Row): number => readableOr('list counts', row, (one) => Counted.parse(one).shown, 0)

const Count = z.object({
  shown: z.int().optional().catch(undefined),
  moves: z.int().optional().default(0).catch(-1),
})

const whole = (entry: CaseEntry | undefined): number => (entry?.state === 'published' ? 1 : 0)

/**
 * Notes that a list has this entry now where it had that one, or none: so many cases it shows. A run that is cut short may leave it
 * off by one until {@link setShown} counts anew.
 */
export async function countEntry(
  records: Table,
  list: CaseList,
  before: CaseEntry | undefined,
  after: CaseEntry,
): Promise<void> {
  const change = whole(after) - whole(before)
  if (before && change === 0) return
  await records.update(key(list), {
    expression: 'ADD shown :change, moves :one',
    values: { ':change': change, ':one': 1, ':number': 'N' },
    // What is no number is counted anew.
    condition:
      '(attribute_not_exists(shown) OR attribute_type(shown, :number)) AND (attribute_not_exists(moves) OR attribute_type(moves, :number))',
  })
}

/** Notes that there is a list, where that was lost: how many it shows is counted anew by {@link setShown}. */
export async function noteList(records: Table, list: CaseList): Promise<void> {
  await records.put({ ...key(list), shown: 1 }, { expression: 'attribute_not_exists(pk)' })
}

/** How many cases a list is said to show, and how often that was changed by a case. */
export interface ListCount {
  /** Absent: it cannot be read. */
  readonly shown?: number | undefined
  /** Undefined: it cannot be read. */
  readonly moves: number | undefined
}

/** What all lists are said to show. */
export async function readCounts(records: Table): Promise<Map<CaseList, ListCount>> {
  const rows = await readPartition(records, 'LISTS')
  return new Map(
    rows.map((row) => {
      const { shown, moves } = Count.parse(row)
      return [String(row.sk) as CaseList, { shown, moves: moves < 0 ? undefined : moves }]
    }),
  )
}

/**
 * Says how many cases a list shows, as they were counted one by one since it was changed so many times. False when a case changed it
 * meanwhile, which that count may know or not.
 */
export function setShown(
  records: Table,
  list: CaseList,
  { shown, moves }: { readonly shown: number; readonly moves: number | undefined },
): Promise<boolean> {
  // A list that shows nothing any more is none.
  if (moves === undefined)
    return records.put(
      { ...key(list), shown, moves: 0 },
      {
        expression: 'attribute_exists(pk) AND NOT attribute_type(moves, :number)',
        values: { ':number': 'N' },
      },
    )
  return records.put(
    { ...key(list), shown, moves },
    {
      expression: `attribute_exists(pk) AND (${moves === 0 ? 'attribute_not_exists(moves) OR ' : ''}moves = :moves)`,
      values: { ':moves': moves },
    },
  )
}

/** How many cases a list shows; nothing when it is none, or none any more. */
export async function readShown(records: Table, list: CaseList): Promise<number | undefined> {
  const row = await records.read(key(list))
  return row && shownIn(row)
}

/** All lists of a kind that has few, with how many cases each shows. */
export async function readFacet(
  records: Table,
  kind: CountedKind,
): Promise<{ code: string; shown: number }[]> {
  const page = await records.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':pk': 'LISTS', ':kind': `${kind}/` },
    ConsistentRead: true,
  })
  return page.rows.map((row) => ({ code: String(row.sk).slice(kind.length + 1), shown: shownIn(row) }))
}
