import * as z from 'zod'
import { TipEvent } from '../../../shared/tip/history.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import { Sha256 } from '../../../shared/value/hash.ts'
import type { Key, Row, Table } from '../table.ts'

/** The newest events stay in the tip's item until they weigh more than this, in bytes of JSON. */
const KEPT = 64 * 1024

/** What is moved at once, at most, in bytes of JSON. */
const PAGE = 32 * 1024

/** Where older events of a tip stand: in items of their own, each the whole of a run, by the hash of its events' chain. */
const Page = z.strictObject({
  /** Position of its first event. */
  first: z.int().min(1),
  /** Hash of its last event: those that follow are chained to it. */
  head: Sha256,
})
const Pages = z.array(Page)
type Page = z.infer<typeof Page>

const keyOf = (id: string, { head }: Page): Key => ({ pk: `TIP#${id}`, sk: `HISTORY#${head}` })

const weigh = (value: unknown) => Buffer.byteLength(canonicalJson(value))

/** A history cut in two: runs that stand in items of their own, and what stays in the tip's. */
interface Cut {
  readonly pages: readonly (Page & { readonly events: readonly TipEvent[] })[]
  readonly kept: readonly TipEvent[]
}

/**
 * Cuts a history. The same events are always cut in the same places, so that writers who race write the same items; the
 * newest event always stays.
 */
export function cutHistory(history: readonly TipEvent[]): Cut {
  const pages: Cut['pages'][number][] = []
  let kept = history
  while (kept.length > 1 && weigh(kept) > KEPT) {
    const events = firstRun(kept)
    const last = events.at(-1)
    if (!last) break
    pages.push({ first: last.n - events.length + 1, head: last.hash, events })
    kept = kept.slice(events.length)
  }
  return { pages, kept }
}

/** The oldest events that fit a page: one at least, and never the newest. */
function firstRun(events: readonly TipEvent[]): readonly TipEvent[] {
  let room = PAGE
  const over = events.findIndex((event) => {
    room -= weigh(event) + 1
    return room < 0
  })
  return events.slice(0, Math.min(Math.max(over, 1), events.length - 1))
}

/**
 * The row of a tip with its older events moved out: each page is written before the row that refers to it, and not again
 * where it stood `before`.
 */
export async function moveOlderEvents<Kept extends Row>(
  tips: Table,
  id: string,
  row: Kept & { history: readonly TipEvent[] },
  before: readonly TipEvent[],
): Promise<Kept> {
  const { pages, kept } = cutHistory(row.history)
  if (pages.length === 0) return row
  const standing = new Set(cutHistory(before).pages.map(({ events }) => canonicalJson(events)))
  const fresh = pages.filter(({ events }) => !standing.has(canonicalJson(events)))
  await Promise.all(fresh.map((page) => tips.put({ ...keyOf(id, page), events: page.events })))
  return { ...row, history: kept, pages: pages.map(({ first, head }): Page => ({ first, head })) }
}

/** Removes the pages of a tip that its item does not refer to: those that held words before they were destroyed. */
export async function removeStrayPages(tips: Table, id: string): Promise<void> {
  const row = await tips.read({ pk: `TIP#${id}`, sk: 'TIP' })
  const named = new Set(
    Pages.catch([])
      .parse(row?.pages ?? [])
      .map((page) => keyOf(id, page).sk),
  )
  const { rows } = await tips.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':pk': `TIP#${id}`, ':kind': 'HISTORY#' },
    ProjectionExpression: 'pk, sk',
    ConsistentRead: true,
  })
  const stray = rows.filter(({ sk }) => !named.has(String(sk)))
  await Promise.all(stray.map(({ sk }) => tips.remove({ pk: `TIP#${id}`, sk: String(sk) })))
}

/** The row with all of its events again. A page that is gone leaves a gap, which the chain shows. */
export async function withOlderEvents(tips: Table, id: string, row: Row): Promise<Row> {
  const { pages, ...rest } = row
  if (pages === undefined) return row
  const older = await Promise.all(
    Pages.parse(pages).map(async (page) => {
      const found = await tips.read(keyOf(id, page))
      return z.array(TipEvent).catch([]).parse(found?.events)
    }),
  )
  return { ...rest, history: [...older.flat(), ...z.array(TipEvent).parse(row.history)] }
}
