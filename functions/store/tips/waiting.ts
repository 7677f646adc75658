import { barredOf } from '../../../shared/tip/barred.ts'
import { mergedInto } from '../../../shared/tip/ended.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import type { Table } from '../table.ts'
import { readTip } from './tips.ts'

/** At most this many tips are looked at; rows written by hand may name each other in a circle. */
const LOOKED_AT = 200

/**
 * Subjects of all who decide nothing about a tip: whose outcome its reporter disputed, or the reporter of any tip that waits
 * on it, over all mergers, as it is now.
 */
export async function findBarred(tips: Table, tip: Tip): Promise<string[]> {
  const barred = new Set(barredOf(tip))
  const seen = new Set([tip.id])
  let level: readonly Tip[] = [tip]
  while (level.length > 0 && seen.size < LOOKED_AT) {
    const named = level.flatMap((into) =>
      into.history.flatMap(({ kind, content = '' }) =>
        kind === 'joined' ? [{ id: content, into: into.id }] : [],
      ),
    )
    const fresh = named.filter(
      ({ id }, at) => !seen.has(id) && named.findIndex((one) => one.id === id) === at,
    )
    const read = await Promise.all(
      fresh.map(async ({ id, into }) => {
        const one = await readTip(tips, id)
        return one && mergedInto(one) === into ? [one] : []
      }),
    )
    level = read.flat()
    for (const one of level) {
      seen.add(one.id)
      for (const sub of barredOf(one)) barred.add(sub)
    }
  }
  return [...barred]
}
