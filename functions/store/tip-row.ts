import { isOpen } from '../../shared/lifecycle/states.ts'
import { dueDay } from '../../shared/tip/due.ts'
import { Tip } from '../../shared/tip/tip.ts'
import { provisionalPart } from './provisional.ts'
import type { Key, Row } from './table.ts'

/** Where a tip's aggregate lives. Before the filing the same item counts its uploads. */
export const tipKey = (id: string): Key => ({ pk: `TIP#${id}`, sk: 'TIP' })

/** Partition of the queue index: an office's tips that still need work, or those that do not. */
export const queueOf = (unit: string, open: boolean) => `${unit}#${open ? 'open' : 'settled'}`

/** The row of a tip, standing in its office's queue under its due day. */
export function tipToRow(tip: Tip): Row & Key {
  return {
    ...tipKey(tip.id),
    ...tip,
    queueUnit: queueOf(tip.unit, isOpen(tip.state)),
    queueSort: `${dueDay(tip)}#${tip.id}`,
    ...provisionalPart(tip),
  }
}

/** The tip of a row, or undefined for an item that only counts uploads. */
export function rowToTip(row: Row | undefined): Tip | undefined {
  if (row?.state === undefined) return undefined
  const { pk: _pk, sk: _sk, queueUnit: _unit, queueSort: _sort, yearShard: _year, ...tip } = row
  return Tip.parse(tip)
}
