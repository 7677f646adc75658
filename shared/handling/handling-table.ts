import { placeName } from '../place/division.ts'
import { provinceName } from '../place/province.ts'
import { always, code, integer, month as monthColumn, number, type Table, text } from '../table/table.ts'
import { PROVINCE } from '../value/office-code.ts'
import type { HandlingMonth, OfficeMonth, PublicCount } from './month.ts'

/** An office in a month. */
interface Row {
  readonly month: HandlingMonth
  readonly office: OfficeMonth
}

const count = (read: (office: OfficeMonth) => PublicCount) =>
  integer<Row>(({ office }) => {
    const shown = read(office)
    return shown === 'suppressed' ? undefined : shown
  })

/** `/data/handling/{month}.csv`: a month, one office a row. An empty count is a suppressed one. */
export const handlingTable: Table<Row> = {
  name: 'handling',
  key: ['month', 'office'],
  columns: {
    month: monthColumn(({ month }) => month.month, always),
    office: code(({ office }) => office.office, { ...always, of: 'offices' }),
    place: text(
      ({ office }) => (office.office === PROVINCE ? provinceName('zh') : placeName(office.office, 'zh')),
      always,
    ),
    received: count(({ received }) => received),
    passed_on: count(({ passedOn }) => passedOn),
    held_days: number(({ office }) => office.heldDays),
    decided: count(({ decided }) => decided),
    on_time_percent: integer(({ office }) => office.onTimePercent),
    disputed: count(({ disputed }) => disputed),
    late: count(({ late }) => late),
    destroyed: count(({ destroyed }) => destroyed),
    lacks: code(({ month }) => (month.lacks ? 'some' : ''), { values: ['some'] }),
    sample: code(({ month }) => (month.sample ? 'sample' : ''), { values: ['sample'] }),
  },
}

/** The rows of a month. */
export const handlingRows = (month: HandlingMonth): Row[] =>
  month.offices.map((office) => ({ month, office }))
