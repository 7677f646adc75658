import type { Day } from '../value/day.ts'
import { findIndicator, shippedCampaigns } from './campaign.ts'
import type { Campaign, Indicator } from './campaign-schema.ts'

/** A version of a campaign that was approved, and the day on which that was. */
export interface ApprovedVersion {
  readonly version: number
  readonly approvedOn: Day
  readonly campaign: Campaign
}

/** What says what a figure means, and what it cannot say. */
export const definitionParts = ['name', 'value', 'of', 'unit', 'cannot'] as const
type Text = Indicator['value']

/** A definition that reads otherwise than it did when figures were published under it; `from` and `to` absent: it had, or has, no such part. */
export interface DefinitionChange {
  readonly version: number
  readonly on: Day
  readonly indicator: string
  readonly part: (typeof definitionParts)[number]
  readonly from?: Text
  readonly to?: Text
}

/**
 * Definitions of a campaign's indicators that a version rewrote after figures of it were published, oldest first. Before the first
 * version stood the plan that is shipped. `since`: the day on which its figures were first published; absent: none are, and nothing
 * is rewritten.
 */
export function definitionChanges(
  versions: readonly ApprovedVersion[],
  since: Day | undefined,
): DefinitionChange[] {
  return versions.flatMap(({ version, approvedOn, campaign }, n) => {
    const before = versions[n - 1]?.campaign ?? shippedCampaigns.find(({ id }) => id === campaign.id)
    if (!before || since === undefined || approvedOn < since) return []
    return campaign.indicators.flatMap((now) => {
      const then = findIndicator(before, now.id)
      return then ? changedParts(then, now).map((one) => ({ version, on: approvedOn, ...one })) : []
    })
  })
}

const changedParts = (then: Indicator, now: Indicator) =>
  definitionParts.flatMap((part) => {
    const [from, to] = [textOf(then, part), textOf(now, part)]
    if (from?.zh === to?.zh && from?.en === to?.en) return []
    return [{ indicator: now.id, part, ...(from && { from }), ...(to && { to }) }]
  })

const textOf = (indicator: Indicator, part: (typeof definitionParts)[number]): Text | undefined =>
  part === 'name' ? { zh: indicator.zh, en: indicator.en } : indicator[part]
