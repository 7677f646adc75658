import { message } from '../messages/message.ts'
import { placeName } from '../place/division.ts'
import type { Language } from '../value/language.ts'
import { actorInEnglish, findDuty, findIndicator, shippedCampaigns } from './campaign.ts'
import type { Campaign, Duty, Indicator } from './campaign-schema.ts'
import type { ApprovedVersion, DefinitionChange } from './definition-changes.ts'
import { sayMeasure } from './say-measure.ts'

type BothTexts = NonNullable<DefinitionChange['from']>

/** What a duty asks, in the plan's words, of whom and by when; who tells of it, and what it is measured by. */
export const dutyParts = [
  'name',
  'quote',
  'actors',
  'dueFrom',
  'due',
  'recurring',
  'level',
  'areas',
  'measures',
  'dutyPhase',
] as const

/** What a campaign is judged by beside definitions. Their names are `page.progress.rule.{part}`. */
export const ruleParts = [
  ...(['dueDay', 'site', 'stopWorkFrom', 'leastSites', 'namesMonths'] as const),
  ...(['hours', 'investigationDays'] as const),
  ...(['source', 'phase'] as const),
  ...(['target', 'good', 'every', 'since', 'few', 'whole'] as const),
  ...dutyParts,
] as const
export type RulePart = (typeof ruleParts)[number]

/** Something that decides whether what is public is late, overdue, reached or named, and that a version set otherwise. `from` and `to` absent: it had, or has, none. */
export interface RuleChange extends Pick<DefinitionChange, 'version' | 'on' | 'from' | 'to'> {
  readonly part: RulePart
  /** The phase, the indicator or the duty whose rule it is. */
  readonly of?: string
}

/** The phase, indicator or duty whose rule it is, as the campaign has it now; undefined of the campaign's own, and of a phase that is no more. */
export function ruledBy(
  campaign: Campaign,
  { part, of }: Pick<RuleChange, 'part' | 'of'>,
): BothTexts | undefined {
  if (of === undefined) return undefined
  if (part === 'phase') return campaign.phases.find(({ id }) => id === of)
  const isOfDuty = part !== 'level' && dutyParts.some((one) => one === part)
  return isOfDuty ? findDuty(campaign, of) : (findIndicator(campaign, of) ?? findDuty(campaign, of))
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
  ...changedPhases(then, now),
  ...now.indicators.flatMap((one) => {
    const old = findIndicator(then, one.id)
    return old
      ? changedParts(aimOf(then, old), aimOf(now, one), one.id)
      : changedParts({}, newAim(one), one.id)
  }),
  ...now.duties.flatMap((one) => {
    const old = findDuty(then, one.id)
    return old
      ? changedParts(askedOf(then, old), askedOf(now, one), one.id)
      : changedParts({}, newDuty(now, one), one.id)
  }),
]

/** A phase that comes or goes is told as one that changed: months are asked for by phases. */
const changedPhases = (then: Campaign, now: Campaign): Changed[] =>
  [...new Set([...then.phases, ...now.phases].map(({ id }) => id))].flatMap((id) =>
    changedParts({ phase: daysOf(then, id) }, { phase: daysOf(now, id) }, id),
  )

function daysOf({ phases }: Campaign, id: string): BothTexts | undefined {
  const phase = phases.find((one) => one.id === id)
  return phase && same(`${phase.from} – ${phase.to}`)
}

type Told = Partial<Record<RulePart, BothTexts | undefined>>

const settingsOf = ({ settings, source }: Campaign): Told => ({
  source: same(source),
  dueDay: same(settings.dueDay),
  site: settings.site,
  stopWorkFrom: same(settings.stopWork.from),
  leastSites: same(settings.stopWork.leastSites),
  namesMonths: same(settings.namesMonths),
  hours: same(settings.accidents.hours),
  investigationDays: same(settings.accidents.investigationDays),
})

const aimOf = (campaign: Campaign, { target, good, every, since, level, few, whole }: Indicator): Told => ({
  target: same(target),
  since: same(since),
  good: good && inBoth((language) => message(language, `campaign.value.${good}`)),
  every: inBoth((language) => message(language, `campaign.value.${every}`)),
  level: inBoth((language) => message(language, `page.progress.reports.${level}`)),
  few: inBoth((language) => message(language, `page.progress.rule.few.${few ? 'hidden' : 'shown'}`)),
  whole: whole === undefined ? undefined : nameOf(findIndicator(campaign, whole)),
})

/** Of an indicator that is new: since when it is asked. Its page tells the rest. */
const newAim = ({ since }: Indicator): Told => ({ since: same(since) })

/** Of a duty that is new: what it asks, and by when. It may be overdue at once. */
function newDuty(campaign: Campaign, duty: Duty): Told {
  const { quote, dueFrom, due } = askedOf(campaign, duty)
  return { quote, dueFrom, due }
}

/** What a duty asks; `campaign`: by whose names it is told. */
const askedOf = (
  campaign: Campaign,
  { zh, en, quote, quoteEn, actors, due, level, areaCodes, measures, phase }: Duty,
): Told => ({
  name: { zh, en },
  quote: { zh: quote, en: quoteEn },
  actors: {
    zh: actors.join('、'),
    en: actors.map((actor) => actorInEnglish(campaign, actor)).join(', '),
  },
  dueFrom: same(due.from),
  due: sayDue(due),
  recurring: same(due.recurring),
  level: inBoth((language) => message(language, `page.progress.level.${level}`)),
  areas: sayAreas(areaCodes),
  dutyPhase: nameOf(campaign.phases.find(({ id }) => id === phase)),
  measures:
    measures.length === 0 ? undefined : inBoth((language) => sayMeasures(campaign, measures, language)),
})

/** The due days, or, where the plan gives none, its words; in the words of the plan in both languages, as its pages say them. */
const sayDue = ({ days, zh }: Duty['due']): BothTexts | undefined =>
  same(days.toSorted().join(' ') || (zh === '—' ? undefined : zh) || undefined)

/** The places that a duty is asked of; without any of its own, all cities. */
function sayAreas(codes: Duty['areaCodes']): BothTexts {
  if (!codes) return inBoth((language) => message(language, 'page.progress.reports.city'))
  const named = (language: Language) => codes.toSorted().map((code) => placeName(code, language))
  return { zh: named('zh').join('、'), en: named('en').join(', ') }
}

const nameOf = (one: BothTexts | undefined): BothTexts | undefined => one && { zh: one.zh, en: one.en }

/** What a duty is measured by, with the plan's own targets. */
const sayMeasures = (campaign: Campaign, measures: Duty['measures'], language: Language): string =>
  measures
    .map(({ by, target }) => {
      const aim = target === null ? '' : message(language, 'page.progress.planTarget', { target })
      return sayMeasure(campaign, by, language) + aim
    })
    .join(language === 'zh' ? '；' : '; ')

const inBoth = (say: (language: Language) => string): BothTexts => ({ zh: say('zh'), en: say('en') })

const same = (value: string | number | undefined): BothTexts | undefined =>
  value === undefined ? undefined : { zh: String(value), en: String(value) }

const changedParts = (then: Told, now: Told, of?: string): Changed[] =>
  ruleParts.flatMap((part): Changed[] => {
    const [from, to] = [then[part], now[part]]
    if (from?.zh === to?.zh && from?.en === to?.en) return []
    return [{ part, ...(of !== undefined && { of }), ...(from && { from }), ...(to && { to }) }]
  })
