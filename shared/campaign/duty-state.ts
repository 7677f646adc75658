import { cities, cityOf } from '../place/division.ts'
import { type Day, daysBetween } from '../value/day.ts'
import { PROVINCE } from '../value/office-code.ts'
import type { Duty } from './campaign-schema.ts'

/** Where a duty stands, in the order in which pages tell it. */
export const dutyStates = [
  'done',
  'underWay',
  'overdue',
  'notReported',
  'awaited',
  'notDue',
  'unmeasured',
] as const
export type DutyState = (typeof dutyStates)[number]

/** A published row of the sheet `duties`. */
export type ReportedDuty = Readonly<Record<string, string | number>>

/** What the state of a duty is told from. */
export type JudgedDuty = Pick<Duty, 'id' | 'level' | 'areaCodes' | 'due'>

/** Of a place that nothing is published of, what came: it is looked at, or was sent back. */
type Waits = 'handedIn' | 'returned' | undefined

/** A place that a duty is asked of, and where it stands there. */
export interface DutyInArea {
  readonly area: string
  readonly state: DutyState
  /** Its published row of the sheet `duties`. Absent: it reported nothing. */
  readonly row?: ReportedDuty
  /** Of what is awaited: it was sent back, and lies with the place itself. */
  readonly isBack?: boolean
  /** Of one that is done in all its rounds: days by which the last was done after its due day; absent when it was not late. */
  readonly late?: number
}

/** Where a duty stands as a whole, and at each place that it is asked of, in the order of the places. */
export interface DutyStanding {
  readonly state: DutyState
  readonly areas: readonly DutyInArea[]
  /** Of an overdue duty: the places of which is not published that they did it by the last due day that is past, whether they reported or not. */
  readonly behind: readonly string[]
}

/** The places that a duty is asked of and that report on it: the cities, or those it names alone; the province; nobody. */
export function dutyAreas({ level, areaCodes }: Pick<Duty, 'level' | 'areaCodes'>): readonly string[] {
  if (level === 'none') return []
  if (level === 'province') return [PROVINCE]
  return areaCodes ?? cities.map(({ code }) => code)
}

/** Those of them that an office tells of: itself, and a city also the places within it that a duty names alone. */
export const dutyAreasOf = (duty: Pick<Duty, 'level' | 'areaCodes'>, office: string): readonly string[] =>
  dutyAreas(duty).filter((area) => area === office || cityOf(area)?.code === office)

/**
 * Where a duty stands at a place on a day, by what the place reported and the province published.
 *
 * Due days cut a duty into rounds; most have one. A report speaks of the round in which its `since` lies: `done` says that
 * this round and those before are done, `underWay` that those before are and this one is not. What is done late is done.
 * - `done`: all rounds are, or, of a recurring duty, the round of this day.
 * - `overdue`: reported, and a round whose due day is past is not done.
 * - `underWay`: reported, and nothing is overdue.
 * - `notReported`: no report, and the duty began, or its first due day came. One without any day began with its campaign.
 * - `notDue`: no report, and neither came yet.
 * - `unmeasured`: the plan does not say what would be done.
 *
 * A due day is past on the day after it. `campaignFrom`: the first day of its campaign; without it, long ago.
 */
export function dutyStateIn(
  duty: JudgedDuty,
  area: string,
  reported: ReportedDuty | undefined,
  day: Day,
  campaignFrom: Day = '',
): DutyState {
  if (!dutyAreas(duty).includes(area)) return 'unmeasured'
  if (!reported) return hasBegun(duty, day, campaignFrom) ? 'notReported' : 'notDue'
  const rounds = duty.due.days.length
  const done = roundsDone(duty, reported)
  if (reported.state === 'done' && rounds === 0) return 'done'
  if (rounds > 0 && done >= rounds) return 'done'
  const past = roundsPast(duty, day)
  if (done < past) return 'overdue'
  return duty.due.recurring !== undefined && done > past ? 'done' : 'underWay'
}

/** A duty as it is asked of one office and of the places that it tells of; undefined where it is not. */
export function dutyAt<One extends JudgedDuty>(duty: One, office: string): One | undefined {
  const areaCodes = [...dutyAreasOf(duty, office)]
  if (areaCodes.length === 0) return undefined
  return duty.level === 'city' ? { ...duty, areaCodes } : duty
}

/**
 * Where a duty stands as a whole on a day, by the published rows of the sheet `duties`.
 * - `done`: done at every place that it is asked of.
 * - `overdue`: some place reported, a due day is past, and some place said otherwise than that what was due by then is done, sent nothing, or
 *   has it back.
 * - `awaited`: none of that, and what came of some place, by `waits`, is looked at, where what was due is done at all others; or nothing is
 *   published of any place, and what came of some is looked at or was sent back.
 * - `underWay`: some place reported, and nothing is overdue.
 * - `notReported`, `notDue`, `unmeasured`: as of a place, when none reported.
 */
export function dutyState(
  duty: JudgedDuty,
  rows: readonly ReportedDuty[],
  day: Day,
  campaignFrom: Day = '',
  waits: (area: string, duty: string) => Waits = () => undefined,
): DutyStanding {
  const areas = dutyAreas(duty).map((area): DutyInArea => {
    const row = rows.find((one) => one.area === area && one.duty === duty.id)
    const told = dutyStateIn(duty, area, row, day, campaignFrom)
    const came = told === 'notReported' ? waits(area, duty.id) : undefined
    const state = came ? 'awaited' : told
    const late = row && state === 'done' ? daysLate(duty, row) : 0
    const isBack = came === 'returned'
    return { area, state, ...(row && { row }), ...(late > 0 && { late }), ...(isBack && { isBack }) }
  })
  const state = stateOfAll(duty, areas, day)
  const late = state === 'overdue' ? areas.filter((one) => isBehind(duty, one, day)) : []
  return { state, areas, behind: late.map(({ area }) => area) }
}

function daysLate({ due }: JudgedDuty, { state, since }: ReportedDuty): number {
  const last = due.days.at(-1)
  return last === undefined || state !== 'done' ? 0 : daysBetween(last, String(since))
}

function stateOfAll(duty: JudgedDuty, areas: readonly DutyInArea[], day: Day): DutyState {
  if (areas.length === 0) return 'unmeasured'
  if (areas.every(({ state }) => state === 'done')) return 'done'
  if (areas.every(({ row }) => row === undefined))
    return areas.some(({ state }) => state === 'awaited') ? 'awaited' : (areas[0]?.state ?? 'unmeasured')
  const behind = areas.filter((one) => isBehind(duty, one, day))
  if (behind.length === 0) return 'underWay'
  return behind.every(({ state, isBack }) => state === 'awaited' && !isBack) ? 'awaited' : 'overdue'
}

const isBehind = (duty: JudgedDuty, { row }: DutyInArea, day: Day): boolean =>
  (row ? roundsDone(duty, row) : 0) < roundsPast(duty, day)

const roundsPast = ({ due }: JudgedDuty, day: Day): number => due.days.filter((one) => one < day).length

/** How many rounds a report says are done. */
function roundsDone(duty: JudgedDuty, { state, since }: ReportedDuty): number {
  const rounds = duty.due.days.length
  const before = roundsPast(duty, String(since))
  return state === 'done' ? Math.min(before + 1, rounds) : Math.max(0, Math.min(before, rounds - 1))
}

function hasBegun({ due }: JudgedDuty, day: Day, campaignFrom: Day): boolean {
  return (due.from ?? due.days[0] ?? campaignFrom) <= day
}
