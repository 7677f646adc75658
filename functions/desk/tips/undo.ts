import type { Handler } from 'hono'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { TipEvent } from '../../../shared/tip/history.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { hasJustJoined, undoMerger } from '../../../shared/tip/undo-merger.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import type { TipId } from '../../../shared/value/id.ts'
import { readBody } from '../../http/read-body.ts'
import { byStaff, type Desk, decidedTip } from '../desk.ts'
import { mayUndo, undoableMerger } from './undoable.ts'
import { conflict, tipReply } from './write-tip.ts'

/** How often the write to the other tip is tried again while nothing followed there. */
const TRIES = 5

/** How a merger is taken back: by whom, on which day. */
type Undoing = Parameters<typeof undoMerger>[2]

/**
 * `POST /api/desk/tips/{tip}/undo`: takes back the merger of this tip, while nothing followed it on either. First this one,
 * on its own clock again; then the other, which gives up what it had taken on. Sent again it ends what was cut short.
 * Refuses `followed`, `role` to all but who merged and a lead, and `conflict`.
 */
export function undoTipMerger(desk: Desk): Handler {
  return async (context) => {
    const asked = await decidedTip(desk, context)
    const { tip, staff } = asked
    const { version } = await readBody(context, tipRoutes.undo)
    const undoing = { by: byStaff(staff), day: dayInShanghai(desk.now()) }
    const half = version === tip.version - 1 ? undoneBy(tip, staff.sub) : undefined
    if (half !== undefined) {
      await undoJoining(desk, half, tip, undoing)
      return tipReply(desk, context, asked)
    }
    if (version !== tip.version) throw await conflict(desk, asked)
    const into = await undoableMerger(desk, tip)
    if (into === undefined) throw new Refusal('followed')
    if (!mayUndo(tip, staff)) throw new Refusal('role')
    const after = undoMerger(tip, into, undoing)
    if (!(await desk.tips.changeTip(tip, after))) throw await conflict(desk, asked)
    await undoJoining(desk, into, tip, undoing)
    return tipReply(desk, context, { ...asked, tip: { ...after, version: tip.version + 1 } })
  }
}

/** The other tip of a merger that somebody took back last of all; undefined where it was somebody else, or something followed. */
function undoneBy({ history }: Tip, sub: string): TipId | undefined {
  const last: TipEvent | undefined = history.at(-1)
  return last?.kind === 'undone' && last.by.who === 'staff' && last.by.sub === sub ? last.content : undefined
}

/** What the other tip took on goes, while nothing followed there: where somebody was quicker, it keeps the earlier days. */
async function undoJoining({ tips }: Desk, into: TipId, tip: Tip, undoing: Undoing): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const other = await tips.readTip(into)
    if (!other || !hasJustJoined(other, tip)) return
    if (await tips.changeTip(other, undoMerger(other, tip.id, undoing))) return
  }
}
