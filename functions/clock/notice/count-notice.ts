import { addWorkdays } from '../../../shared/deadline/workday.ts'
import type { NoticeCounts } from '../../../shared/notice/counts.ts'
import { SOON } from '../../../shared/tip/untold.ts'
import type { TipStore } from '../../store/stores.ts'

/** What an office's open tips want on a day; each up to 1000. */
export async function countNotice(
  tips: Pick<TipStore, 'listForCounts' | 'listEscalated'>,
  unit: string,
  today: string,
): Promise<NoticeCounts> {
  const [lines, told] = await Promise.all([tips.listForCounts(unit), tips.listEscalated(unit)])
  const soon = addWorkdays(today, SOON).day
  return {
    unopened: lines.filter((line) => line.openedOn === undefined).length,
    waiting: lines.filter((line) => line.waiting).length,
    soon: lines.filter((line) => line.dueBy >= today && line.dueBy <= soon).length,
    late: lines.filter((line) => line.dueBy < today).length,
    told: told.length,
  }
}
