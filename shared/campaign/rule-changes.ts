import { placeName } from '../place/division.ts'
import { findDuty, findIndicator, shippedCampaigns } from './campaign.ts'
import type { Campaign, Duty, Indicator } from './campaign-schema.ts'
import type { ApprovedVersion, DefinitionChange } from './definition-changes.ts'

type Text = NonNullable<DefinitionChange['from']>

/** What a campaign is judged by beside definitions. Their names are `page.progress.rule.{part}`. */
export const ruleParts = [
  ...(['dueDay', 'site', 'stopWorkFrom', 'leastSites', 'namesMonths'] as const),
  ...(['hours', 'investigationDays'] as const),
  ...(['target', 'good'] as const),
  ...(['due', 'areas'] as const),
] as const
export type RulePart = (typeof ruleParts)[number]

/** Something that decides whether what is public is late, overdue, reached or named, and that a version set otherwise. `from` and `to` absent: it had, or has, none. */
export interface RuleChange extends Pick<DefinitionChange, 'version' | 'on' | 'from' | 'to'> {
  readonly part: RulePart
  /** The indicator, or the duty, whose rule it is. */
  readonly of?: string
}

/**
 * What a campaign's versions judge by otherwise than the ones before, oldest first. Before the first version stood the plan that is shipped.
 * `since`: the day on which anything of it was first published; absent: nothing is, and nothing is judged otherwise.
 */
export function ruleChanges(versions: readonly ApprovedVersion[], since: string | undefined): RuleChange[] {
  return versions.flatMap(({ version, approvedOn: on, campaign }, n) => {
    const before = versions[n - 1]?.campaign ?? shippedCampaigns.find(({ id }) => id === campaign.id)
    if (!before || since === undefined || on < since) return []
    return changedRules(before, campaign).map((one) => ({ version, on, ...one }))
  })
}

type Changed = Pick<RuleChange, 'part' | 'of' | 'from' | 'to'>

const changedRules = (then: Campaign, now: Campaign): Changed[] => [
  ...changedParts(settingsOf(then), settingsOf(now)),
  ...now.indicators.flatMap((one) => {
    const old = findIndicator(then, one.id)
    return old ? changedParts(aimOf(old), aimOf(one), one.id) : []
  }),
  ...now.duties.flatMap((one) => {
    const old = findDuty(then, one.id)
    return old ? changedParts(askedOf(old), askedOf(one), one.id) : []
  }),
]

type Told = Partial<Record<RulePart, Text | undefined>>

const settingsOf = ({ settings }: Campaign): Told => ({
  dueDay: same(settings.dueDay),
  site: settings.site,
  stopWorkFrom: same(settings.stopWork.from),
  leastSites: same(settings.stopWork.leastSites),
  namesMonths: same(settings.namesMonths),
  hours: same(settings.accidents.hours),
  investigationDays: same(settings.accidents.investigationDays),
})

const aimOf = ({ target, good }: Indicator): Told => ({
  target: same(target),
  good:
    good &&
    { up: { zh: '越多越好', en: 'more is better' }, down: { zh: '越少越好', en: 'less is better' } }[good],
})

const askedOf = ({ due, areaCodes }: Duty): Told => ({
  due: due.days.length > 0 ? same(due.days.join(' ')) : undefined,
  areas: areaCodes && {
    zh: areaCodes.map((code) => placeName(code, 'zh')).join('、'),
    en: areaCodes.map((code) => placeName(code, 'en')).join(', '),
  },
})

const same = (value: string | number | undefined): Text | undefined =>
  value === undefined ? undefined : { zh: String(value), en: String(value) }

const changedParts = (then: Told, now: Told, of?: string): Changed[] =>
  ruleParts.flatMap((part): Changed[] => {
    const [from, to] = [then[part], now[part]]
    if (from?.zh === to?.zh && from?.en === to?.en) return []
    return [{ part, ...(of !== undefined && { of }), ...(from && { from }), ...(to && { to }) }]
  })
