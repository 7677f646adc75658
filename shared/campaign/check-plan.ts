import type { Campaign } from './campaign-schema.ts'

export const faultCodes = [
  ...(['twice', 'days', 'unknownClause', 'unknownPhase', 'areas', 'dayOrder'] as const),
  ...(['unknownIndicator', 'unknownSheet', 'unknownDuty', 'measuresNothing', 'noFigures'] as const),
  ...(['whole', 'fewWhole', 'target', 'reserved', 'tooLong'] as const),
] as const

/** Something in a campaign that does not hold together. */
export interface Fault {
  /** Where, from the campaign on: `duties.3.clause`. */
  readonly field: string
  readonly code: (typeof faultCodes)[number]
}

/** Ids that come twice, and phases that end before they begin. */
export const checkPlan = ({ id, phases, clauses, duties, indicators }: Campaign): Fault[] => [
  // The name of the file that lists all campaigns.
  ...(id === 'index' ? [{ field: 'id', code: 'reserved' } as const] : []),
  ...yearsOf(phases),
  ...idsTwice(phases, 'phases'),
  ...idsTwice(clauses, 'clauses'),
  ...idsTwice(duties, 'duties'),
  ...idsTwice(indicators, 'indicators'),
  ...phases.flatMap(({ from, to }, n): Fault[] =>
    from > to ? [{ field: `phases.${n}.to`, code: 'days' }] : [],
  ),
]

/** Most years that a campaign lasts: beyond them somebody mistyped one. */
const YEARS = 10

function yearsOf(phases: Campaign['phases']): Fault[] {
  const years = phases.flatMap(({ from, to }) => [from, to]).map((day) => Number(day.slice(0, 4)))
  const isLong = Math.max(...years) - Math.min(...years) > YEARS
  return isLong ? [{ field: `phases.${phases.length - 1}.to`, code: 'tooLong' }] : []
}

/** Texts of a list that stand in it before. */
export const twice = (all: readonly string[], list: string, field = ''): Fault[] =>
  all.flatMap((one, n): Fault[] =>
    all.indexOf(one) < n ? [{ field: `${list}.${n}${field}`, code: 'twice' }] : [],
  )

const idsTwice = (all: readonly { readonly id: string }[], list: string): Fault[] =>
  twice(
    all.map(({ id }) => id),
    list,
    '.id',
  )
