import type { CampaignSettings } from '../../campaign/campaign-schema.ts'
import { type Day, daysBetween } from '../../value/day.ts'
import type { SheetRow } from '../sheet.ts'
import { isCertainlyOver } from '../sheets/accidents.ts'

/** An accident, and whether it was reported in time. */
export interface AccidentNow {
  readonly row: SheetRow
  readonly occurredOn: Day
  /** `over`: not reported, and certainly past the hours; `waiting`: not reported, and perhaps still within them. */
  readonly report: 'inTime' | 'late' | 'over' | 'waiting'
  /** From occurrence to report; absent until it was reported. */
  readonly hours?: number
  /** Of a late report: hours past what the plan allows. */
  readonly lateBy?: number
  /** Whole days that are over since the one on which it occurred, of one not reported. */
  readonly days?: number
  /** Days by which its investigation is past its term; absent when it is not. */
  readonly investigationLate?: number
  /** Days by which it was closed after its term; absent of one that is open or was closed in time. */
  readonly closedLate?: number
  /** What became of it on a higher level, also when it is closed by now. */
  readonly handedUp?: 'supervised' | 'raised'
}

export interface AccidentsNow {
  /** The newest first. */
  readonly accidents: readonly AccidentNow[]
  readonly counts: Readonly<Record<AccidentNow['report'], number>>
  readonly investigationsLate: number
  readonly closedLate: number
  /** Late investigations that are neither supervised nor raised. */
  readonly leftAlone: number
  readonly supervised: number
  readonly raised: number
}

/** How accidents stand on a day. `rows` are public: `occurredOn` is a day, `hours` what the report took. */
export function accidentsNow(
  rows: readonly SheetRow[],
  limits: CampaignSettings['accidents'],
  day: Day,
): AccidentsNow {
  const accidents = rows
    .map((row) => accidentOn(row, limits, day))
    .sort((a, b) => (a.occurredOn < b.occurredOn ? 1 : a.occurredOn > b.occurredOn ? -1 : 0))
  const late = accidents.filter(({ investigationLate }) => investigationLate !== undefined)
  const up = (handedUp: AccidentNow['handedUp']) =>
    accidents.filter((one) => one.handedUp === handedUp).length
  const count = (report: AccidentNow['report']) => accidents.filter((one) => one.report === report).length
  return {
    accidents,
    counts: { inTime: count('inTime'), late: count('late'), over: count('over'), waiting: count('waiting') },
    investigationsLate: late.length,
    closedLate: accidents.filter((one) => one.closedLate !== undefined).length,
    leftAlone: late.filter(({ handedUp }) => handedUp === undefined).length,
    ...{ supervised: up('supervised'), raised: up('raised') },
  }
}

function accidentOn(row: SheetRow, limits: CampaignSettings['accidents'], day: Day): AccidentNow {
  const occurredOn = String(row.occurredOn)
  const isClosed = row.state === 'closed'
  const late = daysBetween(occurredOn, isClosed ? String(row.closedOn) : day) - limits.investigationDays
  return {
    ...{ row, occurredOn },
    ...reportOf(row, limits, daysBetween(occurredOn, day)),
    ...(late > 0 && { [isClosed ? 'closedLate' : 'investigationLate']: late }),
    ...handedUp(row),
  }
}

/** Raised counts as the farther of the two. */
function handedUp({ state, supervisedOn, raisedOn }: SheetRow): Pick<AccidentNow, 'handedUp'> {
  if (state === 'raised' || raisedOn !== undefined) return { handedUp: 'raised' }
  return state === 'supervised' || supervisedOn !== undefined ? { handedUp: 'supervised' } : {}
}

/** Only the day of the accident is public: what is not reported is past its hours once that holds from the day's last minute on. */
function reportOf({ hours }: SheetRow, limits: CampaignSettings['accidents'], days: number) {
  if (typeof hours !== 'number') {
    const over = isCertainlyOver(days, limits.hours)
    return { report: over ? ('over' as const) : ('waiting' as const), days: Math.max(0, days - 1) }
  }
  return hours <= limits.hours
    ? { report: 'inTime' as const, hours }
    : { report: 'late' as const, hours, lateBy: Math.round((hours - limits.hours) * 10) / 10 }
}
