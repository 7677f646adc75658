import { type End, endOf, mergedInto } from '../../../shared/tip/ended.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import type { Table } from '../table.ts'
import { readTip } from './tips.ts'

/** Tips merge into older ones, so no chain of them is a circle; a row written by hand may be one. */
const MERGERS = 200

/** How the tip ended that a tip was merged into, over all mergers; undefined while it is open, or for none. */
export async function findEnd(tips: Table, tip: Tip): Promise<End | undefined> {
  const deciders: string[] = []
  let into = mergedInto(tip)
  for (let n = 0; into !== undefined && n < MERGERS; n++) {
    const other = await readTip(tips, into)
    const end = other && endOf(other)
    if (!other || !end) return undefined
    deciders.push(...end.deciders)
    into = mergedInto(other)
    if (into === undefined) return { ...end, deciders: [...new Set(deciders)] }
  }
  return undefined
}
