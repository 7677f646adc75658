import type { NoticeCounts } from '../../../shared/notices/counts.ts'
import { soonDay } from '../../../shared/tip/unnotified.ts'
import type { Day } from '../../../shared/value/day.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import type { Clock } from '../clock.ts'

/** What an office's open tips want on a day; each up to 1000. */
export async function countNotice(
  { tips, records }: Pick<Clock, 'tips' | 'records'>,
  unit: OfficeCode,
  today: Day,
): Promise<NoticeCounts> {
  const [lines, told, { years }] = await Promise.all([
    tips.listForCounts(unit),
    tips.listEscalated(unit),
    records.readRouting(today),
  ])
  const soon = soonDay(today, years)
  return {
    unopened: lines.filter((line) => line.openedOn === undefined).length,
    waiting: lines.filter((line) => line.waiting).length,
    soon: lines.filter((line) => line.dueBy >= today && line.dueBy <= soon).length,
    late: lines.filter((line) => line.dueBy < today).length,
    told: told.length,
  }
}
