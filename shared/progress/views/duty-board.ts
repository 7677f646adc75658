import type { Campaign, Clause, Duty } from '../../campaign/campaign-schema.ts'
import { type DutyStanding, type DutyState, dutyState } from '../../campaign/duty-state.ts'
import type { Day } from '../../value/day.ts'
import type { SheetEdition } from '../edition.ts'
import type { SheetRow } from '../sheet.ts'
import { campaignSpan } from './campaign-span.ts'
import { type DutyFigure, dutyFigures } from './duty-figures.ts'
import type { waitsIn } from './figure-cell.ts'

/** A duty and where it stands. */
export interface BoardDuty {
  readonly duty: Duty
  readonly standing: DutyStanding
  /** The newest figures of its indicators; none where no editions were given. */
  readonly figures: readonly DutyFigure[]
}

/** Duties of a clause in one state. */
export interface BoardGroup {
  readonly state: DutyState
  readonly duties: readonly BoardDuty[]
}

/** All duties of a campaign on a day, by clause in the plan's order. */
export interface DutyBoard {
  readonly total: number
  readonly counts: Readonly<Record<DutyState, number>>
  readonly clauses: readonly { readonly clause: Clause; readonly groups: readonly BoardGroup[] }[]
}

/** States as a reader needs them: what is bad first. */
export const badFirst = [
  'overdue',
  'notReported',
  'awaited',
  'underWay',
  'done',
  'notDue',
  'unmeasured',
] as const

/** Figures by which duties are measured: the editions of the newest month and the newest whole quarter in which most have a number, and the places that report them. */
export interface Measured {
  readonly campaign: Pick<Campaign, 'indicators'>
  readonly editions: readonly SheetEdition[]
  readonly areas: readonly string[]
}

/** The board by the published rows of the sheet `duties`, by `measured` figures where they are told beside, and by whose report `waits`. */
export function dutyBoard(
  { clauses, duties, phases }: Pick<Campaign, 'clauses' | 'duties' | 'phases'>,
  rows: readonly SheetRow[],
  day: Day,
  measured?: Measured,
  waits?: ReturnType<typeof waitsIn>,
): DutyBoard {
  const { from } = campaignSpan({ phases })
  const all = duties.map((duty): BoardDuty => {
    const standing = dutyState(duty, rows, day, from, waits)
    const figures = measured ? dutyFigures(measured.campaign, duty, standing, measured) : []
    return { duty, standing, figures }
  })
  const count = (state: DutyState) => all.filter(({ standing }) => standing.state === state).length
  return {
    total: all.length,
    counts: {
      ...{ overdue: count('overdue'), notReported: count('notReported'), underWay: count('underWay') },
      ...{
        done: count('done'),
        awaited: count('awaited'),
        notDue: count('notDue'),
        unmeasured: count('unmeasured'),
      },
    },
    clauses: clauses.map((clause) => ({
      clause,
      groups: groupsOf(all.filter(({ duty }) => duty.clause === clause.id)),
    })),
  }
}

const groupsOf = (duties: readonly BoardDuty[]): BoardGroup[] =>
  badFirst
    .map((state) => ({ state, duties: duties.filter(({ standing }) => standing.state === state) }))
    .filter(({ duties }) => duties.length > 0)
