import { findDuty } from '../../../../shared/campaign/campaign.ts'
import type { Campaign, Clause, Indicator } from '../../../../shared/campaign/campaign-schema.ts'
import { dueIndicators } from '../../../../shared/progress/due-figures.ts'
import { percentOf } from '../../../../shared/progress/ratio.ts'
import { readNumber } from '../../../../shared/value/typed-number.ts'

/** Indicators that a place reports, by the part of the plan that they measure. */
export function figureGroups(
  campaign: Campaign,
  area: string,
  period: string,
): { readonly clause: Clause; readonly indicators: readonly Indicator[] }[] {
  const due = dueIndicators(campaign, area, period)
  const clauseOf = ({ duty }: Indicator) => findDuty(campaign, duty)?.clause
  return campaign.clauses.flatMap((clause) => {
    const indicators = due.filter((one) => clauseOf(one) === clause.id)
    return indicators.length > 0 ? [{ clause, indicators }] : []
  })
}

/** Per cent of what is typed; undefined while it is none. */
export function typedPercent(value = '', of = ''): number | undefined {
  const [part, whole] = [readNumber(value, 2), readNumber(of, 2)]
  return part === undefined || whole === undefined ? undefined : percentOf(part, whole)
}
