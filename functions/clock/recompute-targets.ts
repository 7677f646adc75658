import { calendarWith } from '../../shared/calendar/calendar.ts'
import { recomputeDays } from '../../shared/tip/recompute-days.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { logFault } from '../http/log-fault.ts'
import type { RecordStore, TipStore } from '../store/stores.ts'

/** What this work needs. */
export interface Recompute {
  readonly tips: Pick<TipStore, 'listProvisional' | 'readTip' | 'changeTip'>
  readonly records: Pick<RecordStore, 'readAddedYears'>
  readonly now: () => Date
}

/**
 * Counts targets anew that ended in a year the province has added since. Each tip changes in one conditional
 * write, so running it twice, or two at once, moves a day once; who loses the race is met again next time. A tip that
 * fails keeps no other from being counted. Returns how many changed.
 */
export async function recomputeTargets({ tips, records, now }: Recompute): Promise<number> {
  const years = await records.readAddedYears()
  const calendar = calendarWith(years)
  const today = dayInShanghai(now())
  let changed = 0
  for (const year of Object.keys(years)) {
    for (const id of await tips.listProvisional(year)) {
      try {
        const tip = await tips.readTip(id)
        const after = tip && recomputeDays(tip, calendar, today)
        if (after && (await tips.changeTip(tip, after))) changed += 1
      } catch (fault) {
        logFault('clock', fault)
      }
    }
  }
  return changed
}
