import type { Table } from '../csv/csv.ts'
import { placeName } from '../place/division.ts'
import { PROVINCE } from '../value/office-code.ts'
import type { HandlingMonth } from './month.ts'

/** `/data/handling/{month}.csv`: a month, one office a row. `few` stands for a count of one to four. */
export const handlingTable = {
  month: ({ month }) => month.month,
  office: ({ office }) => office.unit,
  place: ({ office }) => (office.unit === PROVINCE ? '江苏省' : placeName(office.unit, 'zh')),
  received: ({ office }) => office.received,
  passed_on: ({ office }) => office.passedOn,
  held_days: ({ office }) => office.heldDays,
  decided: ({ office }) => office.decided,
  disputed: ({ office }) => office.disputed,
  late: ({ office }) => office.late,
  destroyed: ({ office }) => office.destroyed,
  sample: ({ month }) => (month.sample ? 'sample' : ''),
} as const satisfies Table<{
  readonly month: HandlingMonth
  readonly office: HandlingMonth['offices'][number]
}>
