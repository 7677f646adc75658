import type { Campaign, Indicator } from '../campaign/campaign-schema.ts'
import { type DutyState, dutyAt, dutyState, dutyStates } from '../campaign/duty-state.ts'
import { cities } from '../place/division.ts'
import { reporterOf } from '../progress/compose-edition.ts'
import type { SheetEdition } from '../progress/edition.ts'
import { progressPages } from '../progress/progress-paths.ts'
import type { SheetRow } from '../progress/sheet.ts'
import { campaignSpan } from '../progress/views/campaign-span.ts'
import { type DutyFigure, dutyFigures } from '../progress/views/duty-figures.ts'
import { waitsIn } from '../progress/views/figure-cell.ts'
import { type IndicatorSum, type NoNumbers, sumOf } from '../progress/views/indicator-sum.ts'
import { type RegisterLacks, registerLacks } from '../progress/views/register-lacks.ts'
import type { Day } from '../value/day.ts'
import { PROVINCE } from '../value/office-code.ts'

/** What a report is composed of: published editions alone, so that every number can be looked up. */
export interface ReportData {
  readonly campaign: Campaign
  /** A city, or the province. */
  readonly area: string
  readonly day: Day
  /** Figures of the month that the report ends with. */
  readonly figures?: SheetEdition | undefined
  /** Figures by which duties are measured on their pages, as they stand on that day: {@link measuredEditions}. */
  readonly measured?: readonly SheetEdition[]
  readonly duties?: SheetEdition | undefined
  readonly supervised?: SheetEdition | undefined
  readonly accidents?: SheetEdition | undefined
}

/** A number of a report, and the public page that shows it. */
export interface Sourced {
  readonly value: number | undefined
  /** Below the campaign's pages: `indicator/sweep1/2023-09/`. */
  readonly page: string
}

/** A line of a clause's table. */
export interface FigureLine {
  readonly indicator: Indicator
  readonly value: Sourced
  /** Of a ratio. */
  readonly of?: number
  /** Per cent of a ratio. */
  readonly percent?: number
  /** Places whose number is in it, and those that lack one, by why; what is not due for the month is none of these. */
  readonly sum: Pick<IndicatorSum, 'cells' | 'due'> & NoNumbers
}

/** The figures of a clause. */
export interface ClauseFigures {
  readonly clause: string
  readonly lines: readonly FigureLine[]
}

/** A duty and where it stands. */
export interface DutyLine {
  readonly id: string
  readonly state: DutyState
  /** The newest figures that do not agree with that, as the duty's page has them. */
  readonly against: readonly DutyFigure[]
}

/** Everything in a report that is composed. */
export interface ComposedReport {
  /** Duties and registers are told as they were published by this day; figures are of their month. */
  readonly day: Day
  /** Something in it is of sample data. */
  readonly sample: boolean
  /** Absent: nothing was published of duties. */
  readonly duties?: Readonly<Record<DutyState, number>>
  readonly dutyLines: readonly DutyLine[]
  /** Empty where no figures of the month are published. */
  readonly clauses: readonly ClauseFigures[]
  readonly supervised: { readonly listed: Sourced; readonly open: Sourced; readonly overdue: Sourced }
  readonly accidents: { readonly all: Sourced; readonly late: Sourced }
  /** Places of which these registers hold no report; absent where nothing was published of one. Of an area that is silent no number is told. */
  readonly lacks: { readonly supervised?: RegisterLacks; readonly accidents?: RegisterLacks }
}

/** Composes a report. A place without a figure stays without: nothing is guessed, and sums say which places lack and why. */
export function composeReport(data: ReportData): ComposedReport {
  const dutyLines = dutyLinesOf(data)
  const duties = Object.fromEntries(
    dutyStates.map((state) => [state, dutyLines.filter((line) => line.state === state).length]),
  ) as Record<DutyState, number>
  return {
    day: data.day,
    sample: [data.figures, data.duties, data.supervised, data.accidents].some((one) => one?.sample),
    ...(data.duties && { duties }),
    dutyLines,
    clauses: clausesOf(data),
    supervised: supervisedOf(data),
    accidents: accidentsOf(data),
    lacks: {
      ...(data.supervised && { supervised: lacksIn(data.supervised, data.area) }),
      ...(data.accidents && { accidents: lacksIn(data.accidents, data.area) }),
    },
  }
}

function dutyLinesOf({ campaign, area, duties, measured = [], day }: ReportData): DutyLine[] {
  const rows = duties?.rows ?? []
  const { from } = campaignSpan(campaign)
  const areas = placesOf(area)
  return campaign.duties.flatMap((duty): DutyLine[] => {
    const own = area === PROVINCE ? duty : dutyAt(duty, area)
    if (!own) return []
    const standing = dutyState(own, rows, day, from, waitsIn(duties))
    const told = dutyFigures(campaign, duty, standing, { editions: measured, areas })
    return [{ id: duty.id, state: standing.state, against: told.filter((one) => one.against !== undefined) }]
  })
}

function clausesOf({ campaign, area, figures }: ReportData): ClauseFigures[] {
  if (!figures) return []
  const clauseOf = new Map(campaign.duties.map(({ id, clause }) => [id, clause]))
  return campaign.clauses
    .map(({ id }): ClauseFigures => {
      const own = campaign.indicators.filter(({ duty }) => clauseOf.get(duty) === id)
      return { clause: id, lines: own.map((indicator) => lineOf(indicator, area, figures)) }
    })
    .filter(({ lines }) => lines.length > 0)
}

function lineOf(indicator: Indicator, area: string, figures: SheetEdition): FigureLine {
  const sum = sumOf(figures, indicator, placesOf(area))
  const page = progressPages.indicator(indicator.id, figures.period)
  const line = { indicator, value: { value: sum.counted === 0 ? undefined : sum.value, page }, sum }
  if (indicator.kind !== 'ratio' || sum.counted === 0) return line
  return {
    ...line,
    of: sum.of ?? 0,
    ...(sum.percent !== undefined && { percent: sum.percent }),
  }
}

/** The lines of an area; undefined where no report of it was accepted: it is not known to have none. */
function linesOf(edition: SheetEdition | undefined, area: string): SheetRow[] | undefined {
  if (!edition || lacksIn(edition, area).told === 0) return undefined
  return edition.rows.filter((row) => area === PROVINCE || reporterOf(String(row.area)) === area)
}

const placesOf = (area: string) => (area === PROVINCE ? cities.map(({ code }) => code) : [area])

const lacksIn = (edition: SheetEdition, area: string) => registerLacks(edition, placesOf(area))

function supervisedOf({ area, supervised, day }: ReportData): ComposedReport['supervised'] {
  const rows = linesOf(supervised, area)
  const page = progressPages.register('supervised')
  const count = (has: (row: SheetRow) => boolean): Sourced => ({ value: rows?.filter(has).length, page })
  return {
    listed: count(() => true),
    open: count(({ state }) => state === 'open'),
    overdue: count(({ state, dueOn = '' }) => state === 'open' && String(dueOn) < day),
  }
}

function accidentsOf({ area, accidents, campaign }: ReportData): ComposedReport['accidents'] {
  const rows = linesOf(accidents, area)
  const page = progressPages.register('accidents')
  const { hours: limit } = campaign.settings.accidents
  const isLate = ({ hours }: SheetRow) => hours === undefined || Number(hours) > limit
  return { all: { value: rows?.length, page }, late: { value: rows?.filter(isLate).length, page } }
}
