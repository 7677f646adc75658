import type { Key, Row, Table } from '../table.ts'
import { type Counting, inTurn, readCounting, saveCounting } from '../tips/counting.ts'
import { countAgain } from '../tips/uncounted.ts'
import type { Scan } from './migrate-table.ts'

/** What counting anew needs. */
export interface CountingAnew {
  /** The tips table. */
  readonly table: Table
  readonly scan: Scan
  readonly now: Date
  /** Told after every page. */
  tell(counting: Counting): void
}

/**
 * Has the clock count every tip anew, under the next generation of counts, and removes what is left of earlier ones. After each page it
 * notes how far it is, so that one cut short goes on there. `unless`: nothing is done where every tip was marked once. Throws when
 * the clock is at it in this moment.
 */
export async function countAnew(anew: CountingAnew, { unless = false } = {}): Promise<Counting> {
  const { table, scan, now, tell } = anew
  let at = await readCounting(table)
  if (unless && at?.marked) return at
  if (!at || at.marked) at = await begin(table, now, at)
  do {
    const { rows, cursor } = await scan(at.cursor)
    let marked = 0
    for (const row of rows) if (await goOver(table, row, at.generation)) marked += 1
    const { cursor: _, ...rest } = at
    at = { ...rest, seen: at.seen + marked, marked: cursor === undefined, ...(cursor && { cursor }) }
    await saveCounting(table, at, at.generation)
    tell(at)
  } while (!at.marked)
  return at
}

/** Begins a generation while the clock does not count, so that it counts nothing under the one before any more. */
async function begin(table: Table, now: Date, before: Counting | undefined): Promise<Counting> {
  const next = { generation: (before?.generation ?? 0) + 1, marked: false, seen: 0 }
  const begun = await inTurn(table, now, () => saveCounting(table, next, before?.generation))
  if (!begun) throw new Error('the clock is counting in this moment: run this again in a few minutes')
  return next
}

/** Whether it was a tip, which is now to be counted. */
async function goOver(table: Table, row: Row, generation: number): Promise<boolean> {
  const key: Key = { pk: String(row.pk), sk: String(row.sk) }
  const [kind, rest = ''] = key.pk.split('#')
  if (kind === 'COUNTS' && Number(rest) < generation) await table.remove(key)
  if (kind !== 'TIP' || key.sk !== 'TIP' || row.state === undefined) return false
  await countAgain(table, rest, Number(row.version) || 1)
  return true
}
