import * as z from 'zod'

/** An hour in Asia/Shanghai, `2026-11-23T15`. Sorts among days. */
export const Hour = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}$/)
export type Hour = z.infer<typeof Hour>

/** The hour in Asia/Shanghai that `hours` after an instant falls into, rounded up: `2026-11-23T15`. */
export function hourInShanghai(instant: Date, hours = 0): Hour {
  const HOUR = 3_600_000
  const eight = 8 * HOUR
  const up = hours === 0 ? Math.floor(instant.getTime() / HOUR) : Math.ceil(instant.getTime() / HOUR)
  return new Date((up + hours) * HOUR + eight).toISOString().slice(0, 13)
}

/** The hour `hours` after an hour in Asia/Shanghai. */
export function addHours(hour: Hour, hours: number): Hour {
  return new Date(Date.parse(`${hour}:00:00Z`) + hours * 3_600_000).toISOString().slice(0, 13)
}
