import type { Campaign } from '../../campaign/campaign-schema.ts'
import { monthText } from '../../messages/date-text.ts'
import { type MessageKey, message } from '../../messages/message.ts'
import type { Day } from '../../value/day.ts'
import type { Language } from '../../value/language.ts'
import { asReported, type ToldDays } from './as-reported.ts'
import { badFirst, type DutyBoard } from './duty-board.ts'
import { type Headline, sayHeadline } from './headline.ts'
import { type IndicatorSum, type NoNumbers, sumOf } from './indicator-sum.ts'
import { leadIndicator } from './lead-indicator.ts'
import type { RegisterLacks } from './register-lacks.ts'
import { nameAreas, sayAreas } from './say-areas.ts'
import { numberText, percentText } from './say-number.ts'
import type { SupervisedNow } from './supervised-now.ts'

/** What the sentences are made of; absent: never published. */
export interface TodayData {
  readonly campaign: Campaign
  readonly areas: readonly string[]
  readonly board?: DutyBoard
  readonly figures?: Headline
  readonly supervised?: SupervisedNow
  /** Absent: all places are in that. */
  readonly supervisedLacks?: RegisterLacks
  /** The day of which this is told, and the days of what it is told from. */
  readonly told?: {
    readonly day: Day
    readonly duties: ToldDays | undefined
    readonly supervised: ToldDays | undefined
  }
}

/** A sentence and what it is about. What weighs most stands between two stars. */
export interface TodaySentence {
  readonly about: 'duties' | 'figures' | 'supervised'
  readonly says: string
}

/** Where a campaign is, in a sentence each: its duties, the indicator that stands for it, supervised hazards. */
export function today(data: TodayData, language: Language): TodaySentence[] {
  const { supervised, supervisedLacks, told } = data
  const since = (says: string, on: ToldDays | undefined) =>
    told ? asReported(says, on, told.day, language) : says
  return [
    { about: 'duties', says: since(sayDuties(data, language), told?.duties) },
    { about: 'figures', says: sayFigures(data, language) },
    ...(data.campaign.sheets.includes('supervised')
      ? [
          {
            about: 'supervised' as const,
            says: since(saySupervised(supervised, language, supervisedLacks), told?.supervised),
          },
        ]
      : []),
  ]
}

type Params = Readonly<Record<string, string | number>>
const speaker = (language: Language) => (key: MessageKey, params?: Params) => message(language, key, params)
const comma = (language: Language) => (language === 'zh' ? '，' : ', ')

function sayDuties({ board, campaign }: TodayData, language: Language): string {
  const say = speaker(language)
  if (!board) return say('page.progress.today.noDuties', { n: campaign.duties.length })
  const { counts, total } = board
  const done = counts.done === 0 ? say('page.progress.today.noneDone') : part('done')
  const overdue = counts.overdue === 0 ? [] : [part('overdue')]
  const others = badFirst.filter((state) => state !== 'done' && state !== 'overdue' && counts[state] > 0)
  const parts = [`*${[done, ...overdue].join(comma(language))}*`, ...others.map(part)]
  return say('page.progress.today.duties', { n: total, parts: parts.join(comma(language)) })

  function part(state: (typeof badFirst)[number]): string {
    return say(`page.progress.today.${state}`, { n: counts[state] })
  }
}

function sayFigures({ figures, campaign, areas }: TodayData, language: Language): string {
  const say = speaker(language)
  const indicator = figures && leadIndicator(campaign, figures.edition, areas)
  if (!figures || !indicator) return say('page.progress.today.noFigures')
  const sum = sumOf(figures.edition, indicator, areas)
  const month = monthText(figures.period, language)
  const name = indicator[language]
  const says =
    indicator.target === undefined
      ? sayTotal(sum, indicator.unit[language], language)
      : sayReached(
          sum,
          { target: indicator.target, unit: indicator.kind === 'ratio' ? '%' : indicator.unit[language] },
          language,
        )
  return [say('page.progress.today.figures', { month, name, says }), sayHeadline(figures, language)]
    .filter((one) => one !== '')
    .join(language === 'zh' ? '' : ' ')
}

/** Who reached a target, who did not, and who did not report. */
export function sayReached(
  sum: Pick<IndicatorSum, 'reached' | 'short' | 'counted'> & NoNumbers,
  { target, unit }: { readonly target: number; readonly unit: string },
  language: Language,
): string {
  const say = speaker(language)
  const { reached, short } = sum
  // Of a whole that is nought there is no share: it has a number, and neither reached it nor did not.
  const share = reached.length + short.length < sum.counted ? ('Share' as const) : ('' as const)
  const goal = {
    target: numberText(target),
    unit: unit === '%' ? '%' : language === 'zh' ? unit : ` ${unit}`,
  }
  const told =
    share !== '' && reached.length + short.length === 0
      ? say('page.progress.sum.noShare')
      : reached.length === 0
        ? say(`page.progress.sum.noneReached${share}`, { ...goal, n: short.length })
        : short.length === 0
          ? say(`page.progress.sum.allReached${share}`, { ...goal, n: reached.length })
          : say('page.progress.sum.reached', { ...goal, n: reached.length, short: short.length })
  return [`*${told}*`, ...sayRest(sum, language)].join(comma(language))
}

/** What the places that reported have together, and who did not report. */
export function sayTotal(sum: IndicatorSum, unit: string, language: Language): string {
  const say = speaker(language)
  const params = { n: sum.counted, value: numberText(sum.value), unit }
  const told =
    sum.percent === undefined
      ? say('page.progress.sum.total', params)
      : say('page.progress.sum.ratio', {
          ...params,
          of: numberText(sum.of ?? 0),
          percent: percentText(sum.percent),
        })
  return [`*${told}*`, ...sayRest(sum, language)].join(comma(language))
}

/** Who has no number, by why, and of how many it is suppressed; nothing where there is none. */
export function sayRest(lacks: NoNumbers, language: Language, name = sayAreas): string[] {
  const say = speaker(language)
  const kinds = (['missing', 'handedIn', 'returned', 'explained'] as const).flatMap((kind) => {
    const { [kind]: areas } = lacks
    if (areas.length === 0) return []
    return [say(`page.progress.sum.${kind}`, { who: name(areas, language), n: areas.length })]
  })
  const { suppressed } = lacks
  return [...kinds, ...(suppressed > 0 ? [say('page.progress.sum.suppressed', { n: suppressed })] : [])]
}

/** Which places a register does not tell of, each by its name, as a sentence; empty where it tells of all. */
export function sayLacks(lacks: NoNumbers, language: Language): string {
  const says = sayRest(lacks, language, nameAreas).join(comma(language))
  return says && message(language, 'page.progress.lacks', { says })
}

/** How many supervised hazards there are, put right, open and overdue, and which places are not in that. */
export function saySupervised(
  now: SupervisedNow | undefined,
  language: Language,
  lacks?: RegisterLacks,
): string {
  const rest = lacks ? sayLacks(lacks, language) : ''
  const says = now && lacks?.told !== 0 ? sayHazards(now, language, rest === '') : undefined
  return [says ?? speaker(language)('page.progress.today.noSupervised'), rest]
    .filter((one) => one !== '')
    .join(language === 'zh' ? '' : ' ')
}

function sayHazards(now: SupervisedNow, language: Language, isWhole: boolean): string {
  const say = speaker(language)
  if (now.total === 0)
    return say(isWhole ? 'page.progress.today.zeroSupervised' : 'page.progress.today.zeroSupervisedTold')
  const counts = {
    ...{ total: numberText(now.total), done: numberText(now.delisted.length) },
    ...{ left: now.open.length + now.overdue.length, late: now.overdue.length },
  }
  if (counts.left === 0) return say('page.progress.today.supervisedDone', counts)
  return counts.late === 0
    ? say('page.progress.today.supervisedOpen', counts)
    : say('page.progress.today.supervised', counts)
}
