import type { FollowedPart, PublicEvent } from '../../../shared/contract/follow.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'
import { dueDay } from '../../../shared/tip/due.ts'
import { firstOf, PARTS, partsOf } from '../../../shared/tip/parts.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { NOBODY } from './find-tip.ts'
import type { FollowStore } from './follow-store.ts'
import { publicEvents } from './public-events.ts'
import { readEnd } from './read-end.ts'

/** Room in one answer for what offices wrote of parts, in bytes: the rest of the answer is as long as it ever was. */
const WORDS_ROOM = 6 * 1024

/** What a reporter sees of the parts of their tip, without names of staff. As many reads with none as with {@link PARTS}. */
export async function followParts(tips: FollowStore, tip: Tip | undefined): Promise<FollowedPart[]> {
  const ids = tip ? partsOf(tip.history).slice(0, PARTS) : []
  const filled = [...ids, ...new Array<string>(PARTS - ids.length).fill(NOBODY)]
  const read = await Promise.all(
    filled.map(async (id) => {
      const part = await tips.readTip(id)
      const own = part && firstOf(part.history) === tip?.id ? part : undefined
      return { part: own, end: await readEnd(tips, own) }
    }),
  )
  return fitted(read.flatMap(({ part, end }) => (part ? [followedPart(part, end)] : [])))
}

function followedPart(part: Tip, end: Awaited<ReturnType<typeof readEnd>>): FollowedPart {
  const { id, facts, filedOn, office, state, provisional } = part
  const settled = publicEvents(part).findLast(({ kind, step }) => kind === 'step' && step !== 'archive')
  return {
    ...{ id, facts, filedOn, office, state, provisional, dueBy: dueDay(part) },
    ...(settled && !isOpen(state) && { settled }),
    ...(end && { ended: { state: end.state, day: end.day } }),
  }
}

/** The parts with the words that fit; where they do not, it says so. */
function fitted(parts: readonly FollowedPart[]): FollowedPart[] {
  let left = WORDS_ROOM
  return parts.map((part) => {
    const { words, result, ...bare } = part.settled ?? ({} as Partial<PublicEvent>)
    const long = Buffer.byteLength(JSON.stringify([words, result]))
    if (!part.settled || long <= left) {
      left -= part.settled ? long : 0
      return part
    }
    return { ...part, settled: bare as PublicEvent, cut: true }
  })
}
