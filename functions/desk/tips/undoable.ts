import type { Staff } from '../../../shared/people/staff.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { hasJustJoined, mergerOf } from '../../../shared/tip/undo-merger.ts'
import type { TipId } from '../../../shared/value/id.ts'
import type { Desk } from '../desk.ts'

/** The tip that one was merged into, while nothing followed on either. */
export async function undoableMerger({ tips }: Pick<Desk, 'tips'>, tip: Tip): Promise<TipId | undefined> {
  const into = mergerOf(tip)?.subject
  const other = into === undefined ? undefined : await tips.readTip(into)
  return other && hasJustJoined(other, tip) ? into : undefined
}

/** Whether it is theirs to take back: who merged it, or a lead of the office. */
export function mayUndo(tip: Tip, { sub, roles }: Pick<Staff, 'sub' | 'roles'>): boolean {
  const by = mergerOf(tip)?.by
  return by?.who === 'staff' && (by.sub === sub || roles.includes('lead'))
}
