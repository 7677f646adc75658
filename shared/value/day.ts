import * as z from 'zod'

/** A text written like a day; whether there is such a day is for who takes it to say, and to name. */
export const DayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** A calendar day in Asia/Shanghai that there is, `2026-11-23`. */
export const Day = DayText.refine((text) => isDay(text))
export type Day = z.infer<typeof Day>

/** Asia/Shanghai is eight hours ahead of UTC, without summer time since 1992 (IANA's time zone database). */
const AHEAD = 8 * 3_600_000

/** The calendar day in Asia/Shanghai, `2026-11-23`, whatever the machine's own time zone. Throws `RangeError` for no moment. */
export function dayInShanghai(instant: Date): Day {
  return new Date(instant.getTime() + AHEAD).toISOString().slice(0, 10)
}

/** Whether a text is a real day of this millennium or the century before, `2026-11-23`: one can be counted on from either end, and stays a day. */
export function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = /^((?:19|2\d)\d{2})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  return day >= 1 && day <= daysIn(year, month)
}

/** 0 of a month that there is not. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(toUtc(day).getTime() + count * 86_400_000).toISOString().slice(0, 10)
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / 86_400_000)
}

/** Day of the week: 0 is Sunday. */
export function weekday(day: Day): number {
  return toUtc(day).getUTCDay()
}

function toUtc(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}
