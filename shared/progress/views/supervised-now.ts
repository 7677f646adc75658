import { type Day, daysBetween } from '../../value/day.ts'
import type { SheetRow } from '../sheet.ts'

/** A hazard under supervision, and how it stands. */
export interface SupervisedHazard {
  readonly row: SheetRow
  readonly state: 'overdue' | 'open' | 'delisted'
  /** Overdue: days past its day. Open: days left, 0 on the day itself. Delisted: days it took since it was listed. */
  readonly days: number
  /** Of a delisted one: days past its day, when it was late. */
  readonly late?: number
}

/** One that is not delisted yet. */
export interface UnderSupervision extends SupervisedHazard {
  readonly state: 'overdue' | 'open'
}

export interface SupervisedNow {
  readonly overdue: readonly UnderSupervision[]
  readonly open: readonly UnderSupervision[]
  readonly delisted: readonly SupervisedHazard[]
  readonly total: number
  /** Days within which at least half of the delisted ones were delisted; absent while there is none. */
  readonly halfWithin?: number
}

/** How supervised hazards stand on a day: the longest overdue first, then the nearest day, then the newest delisting. */
export function supervisedNow(rows: readonly SheetRow[], day: Day): SupervisedNow {
  const all = rows.map((row) => hazardOn(row, day))
  const delisted = all
    .filter(({ state }) => state === 'delisted')
    .sort((a, b) => (dayIn(a.row, 'delistedOn') < dayIn(b.row, 'delistedOn') ? 1 : -1))
  const took = delisted.map(({ days }) => days).sort((a, b) => a - b)
  const half = took[Math.ceil(took.length / 2) - 1]
  return {
    overdue: all.filter(isIn('overdue')).sort((a, b) => b.days - a.days),
    open: all.filter(isIn('open')).sort((a, b) => a.days - b.days),
    ...{ delisted, total: all.length },
    ...(half !== undefined && { halfWithin: half }),
  }
}

const isIn =
  (state: UnderSupervision['state']) =>
  (one: SupervisedHazard): one is UnderSupervision =>
    one.state === state

function hazardOn(row: SheetRow, day: Day): SupervisedHazard {
  const due = dayIn(row, 'dueOn')
  if (row.state === 'delisted') {
    const on = dayIn(row, 'delistedOn')
    const late = daysBetween(due, on)
    const days = Math.max(0, daysBetween(dayIn(row, 'listedOn'), on))
    return { row, state: 'delisted', days, ...(late > 0 && { late }) }
  }
  const past = daysBetween(due, day)
  return past > 0
    ? { row, state: 'overdue', days: past }
    : { row, state: 'open', days: daysBetween(day, due) }
}

const dayIn = (row: SheetRow, column: string): Day => String(row[column] ?? row.dueOn)
