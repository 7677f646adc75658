import type { Day } from '../../../../shared/value/day.ts'

/** What the where-step loads when it is shown: some 50 kB that no other step needs. */
export { readPermit } from '../../../../shared/permit/read-permit.ts'
export { findPlace, isElsewhere } from '../../../../shared/place/find-place.ts'

/** Today in Shanghai. */
export function placesToday(): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
