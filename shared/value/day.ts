const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in Asia/Shanghai, `2026-11-23`, whatever the machine's own time zone. */
export function dayInShanghai(instant: Date): string {
  return shanghai.format(instant)
}

/** The hour in Asia/Shanghai that `hours` after an instant falls into, rounded up: `2026-11-23T15`. */
export function hourInShanghai(instant: Date, hours = 0): string {
  const HOUR = 3_600_000
  const eight = 8 * HOUR
  const up = hours === 0 ? Math.floor(instant.getTime() / HOUR) : Math.ceil(instant.getTime() / HOUR)
  return new Date((up + hours) * HOUR + eight).toISOString().slice(0, 13)
}

/** The hour `hours` after an hour in Asia/Shanghai. */
export function addHours(hour: string, hours: number): string {
  return new Date(Date.parse(`${hour}:00:00Z`) + hours * 3_600_000).toISOString().slice(0, 13)
}

/** Whether a text is a real day, `2026-11-23`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toUtc(text).toISOString().startsWith(text)
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return new Date(toUtc(day).getTime() + count * 86_400_000).toISOString().slice(0, 10)
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / 86_400_000)
}

/** Day of the week: 0 is Sunday. */
export function weekday(day: string): number {
  return toUtc(day).getUTCDay()
}

function toUtc(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}
