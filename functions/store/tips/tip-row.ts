import { isOpen } from '../../../shared/lifecycle/states.ts'
import { dueDay } from '../../../shared/tip/due.ts'
import { isUnfinished } from '../../../shared/tip/duties.ts'
import { hasReceipt, Tip } from '../../../shared/tip/tip.ts'
import { nextAttention } from '../../../shared/tip/unnotified.ts'
import { heardOf, isWaiting } from '../../../shared/tip/waiting.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import type { Key, Row } from '../table.ts'
import { workShard } from '../work.ts'
import { provisionalPart } from './provisional.ts'

/** Where a tip's aggregate lives. Before the filing the same item counts its uploads. */
export const tipKey = (id: string): Key => ({ pk: `TIP#${id}`, sk: 'TIP' })

/** Name of an office's list in the queue index: tips that still need work, or those that do not. */
export const queueOf = (office: OfficeCode, open: boolean) => `${office}#${open ? 'open' : 'settled'}`

/**
 * Parts into which an office's open list is cut: one alone takes a thousand writes a second, and when it is full nothing is filed
 * with that office (`docs/scale.md`). A power of two.
 */
export const QUEUE_PARTS = 4

/** Partition of the queue index for a part of an open list; the first is called as the list. */
export const queuePart = (list: string, part: number) => (part === 0 ? list : `${list}#${part}`)

/** Where a tip stands in the queue index: its id says in which part of an open list. */
const partitionOf = ({ office, id }: Tip, open: boolean) => {
  const list = queueOf(office, open)
  return open ? queuePart(list, Number.parseInt(workShard(tipKey(id).pk), 16) % QUEUE_PARTS) : list
}

/** What a line of a queue begins with: urgent tips stand before all others, then the day that is due decides. */
export const queueRanks = ['0', '1'] as const

/** The row of a tip, standing in its office's queue under its due day, and where the clock finds it. */
export function tipToRow(tip: Tip): Row & Key & Pick<Tip, 'history'> {
  const key = tipKey(tip.id)
  const open = isOpen(tip.state)
  const sort = `${queueRanks[tip.critical ? 0 : 1]}#${dueDay(tip)}#${tip.id}`
  return {
    ...key,
    ...channelToRow(tip),
    history: tip.history,
    waiting: isWaiting(tip),
    heard: heardOf(tip),
    queueOffice: partitionOf(tip, open),
    queueSort: sort,
    ...(isUnfinished(tip) && tip.escalatedTo && { attentionOffice: tip.escalatedTo, attentionSort: sort }),
    ...attentionOf(tip),
    ...provisionalPart(tip),
  }
}

/** Where the clock finds a tip, and from when: nothing when it never has to. */
export function attentionOf(tip: Tip): { workShard: string; workSince: string } | undefined {
  const since = nextAttention(tip)
  return since === undefined ? undefined : { workShard: workShard(tipKey(tip.id).pk), workSince: since }
}

/** The tip of a row, or undefined for an item that only counts uploads. */
export function rowToTip(row: Row | undefined): Tip | undefined {
  if (row?.state === undefined) return undefined
  const { pk: _pk, sk: _sk, waiting: _waiting, heard: _heard, ...rest } = row
  const { queueOffice: _u, queueSort: _s, attentionOffice: _a, attentionSort: _b, ...more } = rest
  const { workShard: _shard, workSince: _since, yearShard: _year, ...tip } = more
  return Tip.parse(rowToChannel(tip))
}

/** A hotline's tip and a part have no receipt; their row says so by an empty hash and an empty wrap. */
const noReceipt = { lookupHash: '', reporterWrap: new Uint8Array() }

function channelToRow(tip: Tip): Row {
  return hasReceipt(tip) ? { ...tip } : { ...tip, ...noReceipt }
}

function rowToChannel(row: Row): Row {
  if (row.channel !== 'hotline' && row.channel !== 'part') return row
  const { lookupHash: _l, reporterWrap: _r, ...tip } = row
  return tip
}
