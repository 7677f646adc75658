import * as z from 'zod'
import type { Key, Table } from '../table.ts'

/** Whose turn it is to count, and which generation of counts is in force. */
const stateKey: Key = { pk: 'COUNTING', sk: 'STATE' }
const turnKey: Key = { pk: 'COUNTING', sk: 'TURN' }

/** How far all tips are marked to be counted anew. */
const Counting = z.object({
  /** Counts of earlier generations are nobody's any more. */
  generation: z.int().min(0),
  /** Every tip has been marked to be counted in this generation. */
  marked: z.boolean(),
  /** Where the next page of the table begins; absent before the first, and when it is done. */
  cursor: z.record(z.string(), z.unknown()).optional(),
  /** Tips marked so far. */
  seen: z.int().min(0),
})
export type Counting = z.infer<typeof Counting>

/** The counts in force; undefined before any were ever begun. */
export async function readCounting(tips: Table): Promise<Counting | undefined> {
  const row = await tips.read(stateKey)
  return row && Counting.parse(row)
}

/** Notes how far it is. False when another generation has begun. */
export function saveCounting(tips: Table, counting: Counting, seen: number | undefined): Promise<boolean> {
  return tips.put(
    { ...stateKey, ...counting },
    seen === undefined
      ? { expression: 'attribute_not_exists(generation)' }
      : { expression: 'generation = :seen', values: { ':seen': seen } },
  )
}

/** Longer than any function runs, in milliseconds: a turn that was not given back is over then. */
const TURN = 20 * 60_000

/**
 * Does counting work when nobody else does; false otherwise. A turn is taken at every tick, whether or not anything is to be
 * counted, so that it tells of no report.
 */
export async function inTurn(tips: Table, now: Date, work: () => Promise<boolean>): Promise<boolean> {
  const until = now.getTime() + TURN
  const taken = await tips.update(turnKey, {
    expression: 'SET endsAt = :until',
    condition: 'attribute_not_exists(endsAt) OR endsAt < :now',
    values: { ':until': until, ':now': now.getTime() },
  })
  if (!taken) return false
  try {
    return await work()
  } finally {
    await tips.update(turnKey, {
      expression: 'REMOVE endsAt',
      condition: 'endsAt = :until',
      values: { ':until': until },
    })
  }
}
