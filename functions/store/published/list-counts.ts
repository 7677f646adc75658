import * as z from 'zod'
import type { CaseEntry } from '../../../shared/publication/case-entry.ts'
import type { CaseList, CountedKind } from '../../../shared/publication/case-list.ts'
import type { Table } from '../table.ts'

const key = (list: CaseList) => ({ pk: 'LISTS', sk: list })

const Counted = z.object({ sk: z.string(), shown: z.int().default(0) })

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
    expression: 'ADD shown :change',
    values: { ':change': change },
    condition: 'attribute_exists(pk) OR attribute_not_exists(pk)',
  })
}

/** Says how many cases a list shows, as they were counted one by one. */
export async function setShown(records: Table, list: CaseList, shown: number): Promise<void> {
  await records.put({ ...key(list), shown })
}

/** How many cases a list shows; nothing when it is none, or none any more. */
export async function readShown(records: Table, list: CaseList): Promise<number | undefined> {
  const row = await records.read(key(list))
  return row && Counted.parse(row).shown
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
  return page.rows.map((row) => {
    const { sk, shown } = Counted.parse(row)
    return { code: sk.slice(kind.length + 1), shown }
  })
}
