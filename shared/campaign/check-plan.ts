import type { Campaign } from './campaign-schema.ts'

export const faultCodes = [
  ...(['twice', 'days', 'unknownClause', 'unknownPhase', 'areas', 'dayOrder'] as const),
  ...(['unknownIndicator', 'unknownSheet', 'unknownDuty', 'measuresNothing', 'noFigures'] as const),
  ...(['whole', 'target'] as const),
] as const

/** Something in a campaign that does not hold together. */
export interface Fault {
  /** Where, from the campaign on: `duties.3.clause`. */
  readonly field: string
  readonly code: (typeof faultCodes)[number]
}

/** Ids that come twice, and phases that end before they begin. */
export const checkPlan = ({ phases, clauses, duties, indicators }: Campaign): Fault[] => [
  ...idsTwice(phases, 'phases'),
  ...idsTwice(clauses, 'clauses'),
  ...idsTwice(duties, 'duties'),
  ...idsTwice(indicators, 'indicators'),
  ...phases.flatMap(({ from, to }, n): Fault[] =>
    from > to ? [{ field: `phases.${n}.to`, code: 'days' }] : [],
  ),
]

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
