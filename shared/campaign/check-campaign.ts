import { findPlaceByCode } from '../place/division.ts'
import type { Campaign } from './campaign-schema.ts'
import { checkPlan, type Fault, twice } from './check-plan.ts'

/** Most bytes of a campaign as JSON: a version is one item of the table, which holds little more. */
export const CAMPAIGN_BYTES = 350_000

/**
 * Everything in a campaign that does not hold together, each at its field: `duties.3.clause`. Its text is
 * `campaign.fault.{code}`. Empty: it can be submitted.
 */
export const checkCampaign = (campaign: Campaign): Fault[] => [
  ...checkPlan(campaign),
  ...checkDuties(campaign),
  ...checkIndicators(campaign),
  ...twice(campaign.sheets, 'sheets'),
]

/** Bytes of a campaign as JSON in UTF-8. */
export const bytesOf = (campaign: Campaign): number =>
  new TextEncoder().encode(JSON.stringify(campaign)).length

function checkDuties({ duties, clauses, phases, indicators, sheets }: Campaign): Fault[] {
  const known = { indicators: ids(indicators), clauses: ids(clauses), phases: ids(phases) }
  return duties.flatMap((duty, n) => {
    const at = `duties.${n}`
    const { clause, phase, due, areaCodes, level, measures } = duty
    const found: Fault[] = []
    const fault = (field: string, code: Fault['code']) => found.push({ field: `${at}.${field}`, code })
    if (!known.clauses.has(clause)) fault('clause', 'unknownClause')
    if (phase !== undefined && !known.phases.has(phase)) fault('phase', 'unknownPhase')
    if (areaCodes && (level !== 'city' || !arePlaces(areaCodes))) fault('areaCodes', 'areas')
    if (due.days.some((day, i) => i > 0 && day <= (due.days[i - 1] ?? ''))) fault('due.days', 'dayOrder')
    if (due.from !== undefined && due.from > (due.days[0] ?? due.from)) fault('due.from', 'dayOrder')
    for (const [i, { by }] of measures.entries()) {
      if ('indicator' in by && !known.indicators.has(by.indicator))
        fault(`measures.${i}.by`, 'unknownIndicator')
      if ('sheet' in by && !sheets.includes(by.sheet)) fault(`measures.${i}.by`, 'unknownSheet')
    }
    return found
  })
}

function checkIndicators({ indicators, duties, sheets }: Campaign): Fault[] {
  const measuring = new Map(duties.map(({ id, measures }) => [id, measures.map(({ by }) => by)]))
  const found: Fault[] = []
  if (indicators.length > 0 && !sheets.includes('figures')) found.push({ field: 'sheets', code: 'noFigures' })
  for (const [n, { id, kind, of, duty, target, whole, cumulative, few }] of indicators.entries()) {
    const fault = (field: string, code: Fault['code']) =>
      found.push({ field: `indicators.${n}.${field}`, code })
    const measures = measuring.get(duty)
    if (!measures) fault('duty', 'unknownDuty')
    else if (!measures.some((by) => 'indicator' in by && by.indicator === id))
      fault('duty', 'measuresNothing')
    if ((kind === 'ratio') !== (of !== undefined)) fault('of', 'whole')
    if (cumulative && kind !== 'ratio') fault('cumulative', 'whole')
    if (whole !== undefined && !isWhole(whole, indicators)) fault('whole', 'unknownIndicator')
    if (whole !== undefined && kind !== 'ratio') fault('whole', 'whole')
    // A small number that is hidden would stand beside it as its whole.
    if (!few && indicators.some((one) => one.id === whole && one.few)) fault('few', 'fewWhole')
    if (kind === 'ratio' && target !== undefined && (target < 0 || target > 100)) fault('target', 'target')
  }
  return found
}

/** Whether there are places, each known and named once. */
const arePlaces = (codes: readonly string[]): boolean =>
  codes.length > 0 && codes.every(findPlaceByCode) && new Set(codes).size === codes.length

/** Whether an indicator counts something that another may be a part of. */
const isWhole = (whole: string, indicators: Campaign['indicators']): boolean =>
  indicators.some(({ id, kind }) => id === whole && kind !== 'ratio')

const ids = (all: readonly { readonly id: string }[]) => new Set(all.map(({ id }) => id))
