import type { Columns } from '../csv/csv.ts'
import { placeName } from '../place/division.ts'
import { PROVINCE } from '../value/office-code.ts'
import type { HandlingMonth, OfficeMonth, OfficeTally, PublicCount } from './month.ts'

/** Counts below this, and above nought, are suppressed. */
export const FEW = 5

/** An office's month as it may be published. There are no totals beside it from which a small count could be had. */
export function suppress(tally: OfficeTally): OfficeMonth {
  const { office, received, passedOn, heldDays, decided, disputed, late, destroyed } = tally
  return {
    office,
    received: suppressed(received),
    passedOn: suppressed(passedOn),
    ...(heldDays !== undefined && passedOn >= FEW && { heldDays }),
    decided: suppressed(decided),
    disputed: suppressed(disputed),
    late: suppressed(late),
    destroyed: suppressed(destroyed),
  }
}

function suppressed(count: number): PublicCount {
  return count > 0 && count < FEW ? 'few' : count
}

/** `/data/handling/{month}.csv`: a month, one office a row. `few` stands for a count of one to four. */
export const handlingTable = {
  month: ({ month }) => month.month,
  office: ({ office }) => office.office,
  place: ({ office }) => (office.office === PROVINCE ? '江苏省' : placeName(office.office, 'zh')),
  received: ({ office }) => office.received,
  passed_on: ({ office }) => office.passedOn,
  held_days: ({ office }) => office.heldDays,
  decided: ({ office }) => office.decided,
  disputed: ({ office }) => office.disputed,
  late: ({ office }) => office.late,
  destroyed: ({ office }) => office.destroyed,
  sample: ({ month }) => (month.sample ? 'sample' : ''),
} as const satisfies Columns<{
  readonly month: HandlingMonth
  readonly office: HandlingMonth['offices'][number]
}>
