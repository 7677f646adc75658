import { DIRECTORY_ENDS, daysLeft, REMIND_DAYS } from '../../shared/office-keys/expect-directory.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import type { Clock } from './clock.ts'

/** Logs one line, with the days that are left, from 21 days before the last signed window of the directory ends. */
export async function remindDirectory({ records, now }: Pick<Clock, 'records' | 'now'>): Promise<void> {
  const directory = await records.readSignedDirectory()
  if (!directory) return
  const days = daysLeft(directory.windows, dayInShanghai(now()))
  if (days < REMIND_DAYS) console.warn(JSON.stringify({ event: DIRECTORY_ENDS, stage: 'clock', days }))
}
