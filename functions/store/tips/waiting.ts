import { barredOf } from '../../../shared/tip/barred.ts'
import { mergedInto } from '../../../shared/tip/ended.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { withoutUndone } from '../../../shared/tip/undone.ts'
import type { Table } from '../table.ts'
import { readTip } from './tips.ts'

/** At most this many tips are looked at: more than are ever merged into one; rows written by hand may name each other in a circle. */
const LOOKED_AT = 400

/**
 * Subjects of all who decide nothing about a tip: whose outcome its reporter disputed, or the reporter of any tip that waits
 * on it, over all mergers, as it is now.
 */
export async function findBarred(tips: Table, tip: Tip): Promise<string[]> {
  return [...new Set([tip, ...(await listWaiting(tips, tip))].flatMap(barredOf))]
}

/** The tips that wait on one, over all mergers: those that are merged into it, or about to be. */
export async function listWaiting(tips: Table, tip: Tip): Promise<Tip[]> {
  const found = new Map<string, Tip>()
  let level: readonly Tip[] = [tip]
  while (level.length > 0 && found.size < LOOKED_AT) {
    const named = level.flatMap((into) =>
      withoutUndone(into.history).flatMap(({ kind, content = '' }) =>
        kind === 'joined' ? [[content, into.id] as const] : [],
      ),
    )
    const fresh = [...new Map(named)].filter(([id]) => id !== tip.id && !found.has(id))
    const read = await Promise.all(
      fresh.map(async ([id, into]) => {
        const one = await readTip(tips, id)
        return one && isWaitingOn(one, into) ? [one] : []
      }),
    )
    level = read.flat()
    for (const one of level) found.set(one.id, one)
  }
  return [...found.values()]
}

/** Whether a tip that joined another is merged into it, or has not been yet: a merger is two writes, this one the second. */
function isWaitingOn(tip: Tip, into: string): boolean {
  const was = withoutUndone(tip.history).some(({ step, subject }) => step === 'merge' && subject === into)
  return was ? mergedInto(tip) === into : mergedInto(tip) === undefined
}
