import { countedOf } from '../../shared/handling/counted.ts'
import type { CountsOf } from '../../shared/handling/counts.ts'
import { hourInShanghai } from '../../shared/value/hour.ts'
import type { TipId } from '../../shared/value/id.ts'
import type { Mark } from '../store/tips/counts.ts'
import type { Due } from '../store/work.ts'
import { type Apart, workApart } from './apart.ts'
import type { Clock } from './clock.ts'

/** At most this many times the tips to be counted are read in one tick. */
const READINGS = 50

/** Ticks for which a change that was announced is waited for: a request ends within less than one. */
const PATIENCE = 2

/**
 * Brings the counts up to every tip that changed since. A tip that cannot be read is put aside and keeps what it added before. False
 * when somebody else is at it, or more is left than one tick takes.
 */
export async function countChanges(clock: Clock): Promise<boolean> {
  const { tips, now } = clock
  return tips.inTurn(now(), async () => {
    const { generation = 0 } = (await tips.readCounting()) ?? {}
    const apart = await workApart(clock)
    const seen = new Set<string>()
    for (let reading = 0; reading < READINGS; reading++) {
      const due = (await tips.listUncounted(hourInShanghai(now()))).filter(({ pk }) => !seen.has(pk))
      if (due.length === 0) return true
      for (const { pk } of due) seen.add(pk)
      await countSome(clock, due, { generation, apart })
    }
    return false
  })
}

/** A tip as it is to be counted, and what it had announced when it was read. */
interface Ready {
  readonly id: TipId
  readonly now: CountsOf
  readonly mark: Mark | undefined
  /** The change that was announced is there. */
  readonly came: boolean
}

async function countSome(
  clock: Clock,
  due: readonly Due[],
  { generation, apart }: { generation: number; apart: Apart },
): Promise<void> {
  const read = await Promise.all(due.map((one) => apart('tips', one, () => readyOf(clock, one))))
  const ready = read.flatMap((one) => (typeof one === 'object' ? [one] : []))
  await clock.tips.countTips(new Map(ready.map(({ id, now }) => [id, now])), generation)
  await Promise.all(
    ready.map(({ id, mark, came }) => {
      if (!mark) return undefined
      const over = came || (mark.waited ?? 0) >= PATIENCE
      return over ? clock.tips.settleCount(id, mark) : clock.tips.noteWaited(id, mark)
    }),
  )
}

/** The mark is read before the tip: what is announced after that stays work. */
async function readyOf({ tips }: Clock, { pk }: Due): Promise<Ready> {
  const id = pk.slice('TIP#'.length)
  const mark = await tips.readCountMark(id)
  const tip = await tips.readTip(id)
  const came =
    tip !== undefined && tip.version >= (mark?.upTo ?? 0) && (!mark?.opened || tip.openedOn !== undefined)
  return { id, now: tip ? countedOf(tip) : {}, mark, came }
}
