import { type End, mergedInto } from '../../../shared/tip/ended.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { NOBODY } from './find-tip.ts'
import type { FollowStore } from './follow-store.ts'

/** How the tip ended that this one was merged into. One read at least. */
export async function readEnd(tips: FollowStore, tip: Tip | undefined): Promise<End | undefined> {
  if (tip && mergedInto(tip) !== undefined) return tips.findEnd(tip)
  await tips.readTip(NOBODY)
  return undefined
}
