import { csv } from '../../shared/csv/csv.ts'
import type { HandlingMonth } from '../../shared/handling/month.ts'
import { placeName } from '../../shared/place/division.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'

/** A month, one office a row. `few` stands for a count of one to four. */
export function handlingCsv({ month, offices, sample }: HandlingMonth): string {
  const counts = ['received', 'passed_on', 'held_days', 'decided', 'disputed', 'late', 'destroyed']
  return csv([
    ['month', 'office', 'place', ...counts, 'sample'],
    ...offices.map((one) => [
      month,
      one.unit,
      one.unit === PROVINCE ? '江苏省' : placeName(one.unit, 'zh'),
      one.received,
      one.passedOn,
      one.heldDays,
      one.decided,
      one.disputed,
      one.late,
      one.destroyed,
      sample ? 'sample' : '',
    ]),
  ])
}
