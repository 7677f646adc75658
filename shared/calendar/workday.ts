import { addDays, type Day, weekday } from '../value/day.ts'
import { type Calendar, knownCalendar } from './calendar.ts'

/** A day, and whether it lies beyond the known calendar and may move. */
export interface Deadline {
  readonly day: Day
  readonly provisional: boolean
}

/** Whether a day is worked. Beyond the calendar only weekends are off. */
export function isWorkday(day: Day, calendar: Calendar = knownCalendar): boolean {
  const year = calendar[day.slice(0, 4)]
  if (year?.off.includes(day)) return false
  if (year?.work.includes(day)) return true
  return weekday(day) !== 0 && weekday(day) !== 6
}

/** The `count`-th working day after a day; the day itself does not count. */
export function addWorkdays(from: Day, count: number, calendar: Calendar = knownCalendar): Deadline {
  let day = from
  let left = count
  while (left > 0) {
    day = addDays(day, 1)
    if (isWorkday(day, calendar)) left -= 1
  }
  return { day, provisional: calendar[day.slice(0, 4)] === undefined }
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workdaysBetween(from: Day, to: Day, calendar: Calendar = knownCalendar): number {
  if (to < from) return -workdaysBetween(to, from, calendar)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkday(day, calendar)) count += 1
  }
  return count
}
