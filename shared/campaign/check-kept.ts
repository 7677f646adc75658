import * as z from 'zod'
import type { Day } from '../value/day.ts'
import { Month } from '../value/month.ts'
import { findIndicator } from './campaign.ts'
import type { Campaign, Duty, Indicator } from './campaign-schema.ts'
import { dutyAreas } from './duty-state.ts'
import { isDue } from './is-due.ts'
import { isMonthly, type SheetId } from './sheet-ids.ts'

/** What a version may not do to what is public. Its text is `campaign.kept.{code}`. */
export const keptCodes = [
  /** A sheet goes; a month that was asked for falls out of the phases; the campaign begins on another day. */
  ...(['sheet', 'month', 'start'] as const),
  /** A monthly sheet comes in after months are over: nobody was asked for it. */
  ...(['newSheet'] as const),
  /** A month that is over comes into the phases: nobody was asked for it. */
  ...(['unasked'] as const),
  /** A duty goes, or is asked no more of a place of which it was; a day that is past becomes one of its due days, or is one of a duty that is new. */
  ...(['duty', 'dutyAreas', 'due'] as const),
  /** After its first due day a duty gets another number of them, or of several one that is past goes: what was told of one round would be about another. */
  ...(['rounds'] as const),
  /** Months are due on an earlier day, accidents to be told or looked into in less time: what was done in time would be late. */
  ...(['dueDay', 'hours', 'investigationDays'] as const),
  /** The ranking of firms begins later than months that it tells of. */
  ...(['stopWorkFrom'] as const),
  /** An indicator goes, becomes another kind of number, shows few people, or is asked of other places or at other times. */
  ...(['indicator', 'kind', 'cumulative', 'few', 'level', 'every'] as const),
  /** An indicator is asked for a month that is over and for which it was not, or no more for one for which it was. */
  ...(['since'] as const),
] as const

/** Something public that a version would make disappear, or show otherwise than it was counted. */
export const KeptFault = z.strictObject({
  /** Where in the campaign: `indicators.3.kind`. */
  field: z.string(),
  code: z.enum(keptCodes),
  /** The sheet, the month, the day, the duty or the indicator, by its id. */
  of: z.string(),
})
export type KeptFault = z.infer<typeof KeptFault>

/** What of a campaign is public. */
export interface PublicParts {
  /** Periods of which something of a sheet was published; a sheet without any is not there. */
  readonly periods: ReadonlyMap<SheetId, readonly string[]>
  /** Months that are over and were asked for: one of which nothing was told is public as that. */
  readonly asked: readonly string[]
  /** Months that are over and would be asked for by the version. */
  readonly askedNow: readonly string[]
  readonly today: Day
}

/**
 * What a version of a campaign would do to what is public of the one before: pages would be gone, offices could revise no more what they told,
 * or few people would be shown. Once anything is, also what nobody reported on is public as that. Texts, later ends and whatever is new
 * and asked from now on are free.
 */
export const checkKept = (before: Campaign, after: Campaign, parts: PublicParts): KeptFault[] =>
  parts.periods.size === 0
    ? []
    : [
        ...[...new Set([...before.sheets, ...parts.periods.keys()])].flatMap((sheet): KeptFault[] =>
          after.sheets.includes(sheet) ? [] : [{ field: 'sheets', code: 'sheet', of: sheet }],
        ),
        ...newSheets(before, after, parts),
        ...keptMonths(before, after, parts),
        ...keptTimes(before, after),
        ...keptRanking(before, after, parts),
        ...before.duties.flatMap((old) => keptDuty(old, after, parts)),
        ...newDuties(before, after, parts),
        ...before.indicators.flatMap((old) => keptIndicator(old, after)),
        ...askedBefore(before, after, parts),
      ]

function keptMonths(
  before: Campaign,
  after: Campaign,
  { periods, asked, askedNow }: PublicParts,
): KeptFault[] {
  const [first = '', from = ''] = [before, after].map(({ phases }) => phases.map((one) => one.from).sort()[0])
  const told = [...new Set([...[...periods.values()].flat(), ...asked])]
    .filter((one) => Month.safeParse(one).success)
    .sort()
  const isIn = (month: string) =>
    after.phases.some((one) => one.from.slice(0, 7) <= month && month <= one.to.slice(0, 7))
  const lost = told.filter((month) => !isIn(month))
  const unasked = askedNow.filter((month) => !told.includes(month))
  return [
    ...lost.map((of): KeptFault => ({ field: 'phases', code: 'month', of })),
    ...unasked.map((of): KeptFault => ({ field: 'phases', code: 'unasked', of })),
    ...(from !== first ? [{ field: 'phases', code: 'start' as const, of: first }] : []),
  ]
}

const newSheets = (before: Campaign, after: Campaign, { asked }: PublicParts): KeptFault[] =>
  after.sheets
    .filter((one) => isMonthly(one) && !before.sheets.includes(one) && asked.length > 0)
    .map((of) => ({ field: 'sheets', code: 'newSheet', of }))

function keptRanking(
  { settings: was }: Campaign,
  { settings: { stopWork } }: Campaign,
  { periods }: PublicParts,
): KeptFault[] {
  const first = periods
    .get('stop-work')
    ?.filter((month) => month >= was.stopWork.from)
    .sort()[0]
  return first !== undefined && first < stopWork.from
    ? [{ field: 'settings.stopWork.from', code: 'stopWorkFrom', of: first }]
    : []
}

function keptTimes({ settings: was }: Campaign, { settings: now }: Campaign): KeptFault[] {
  const times = [
    ['dueDay', 'settings.dueDay', was.dueDay, now.dueDay],
    ['hours', 'settings.accidents.hours', was.accidents.hours, now.accidents.hours],
    [
      ...(['investigationDays', 'settings.accidents.investigationDays'] as const),
      ...([was.accidents.investigationDays, now.accidents.investigationDays] as const),
    ],
  ] as const
  return times.flatMap(([code, field, before, after]): KeptFault[] =>
    after < before ? [{ field, code, of: String(before) }] : [],
  )
}

/** A place at which nobody told anything is public as that, and what was done in time was. */
function keptDuty(old: Duty, after: Campaign, { today }: PublicParts): KeptFault[] {
  const n = after.duties.findIndex(({ id }) => id === old.id)
  const now = after.duties[n]
  if (!now) return [{ field: 'duties', code: 'duty', of: old.id }]
  const [before, areas] = [dutyAreas(old), dutyAreas(now)]
  const isLost = before.some((area) => !areas.includes(area))
  const isMore = areas.some((area) => !before.includes(area))
  const isPast = now.due.days.some((day) => day < today && (isMore || !old.due.days.includes(day)))
  const past = old.due.days.filter((day) => day < today)
  const isMoved = old.due.days.length > 1 && past.some((day) => !now.due.days.includes(day))
  const isOther = past.length > 0 && (isMoved || now.due.days.length !== old.due.days.length)
  const lostBy = now.level === old.level ? 'areaCodes' : 'level'
  return [
    ...(isLost ? [{ field: `duties.${n}.${lostBy}`, code: 'dutyAreas' as const, of: old.id }] : []),
    ...(isPast ? [{ field: `duties.${n}.due.days`, code: 'due' as const, of: old.id }] : []),
    ...(isOther ? [{ field: `duties.${n}.due.days`, code: 'rounds' as const, of: old.id }] : []),
  ]
}

/** What nobody was asked for by a day that is past is not what nobody did by it. */
const newDuties = (before: Campaign, after: Campaign, { today }: PublicParts): KeptFault[] =>
  after.duties.flatMap((now, n): KeptFault[] =>
    dutyAreas(now).length > 0 &&
    now.due.days.some((day) => day < today) &&
    !before.duties.some(({ id }) => id === now.id)
      ? [{ field: `duties.${n}.due.days`, code: 'due', of: now.id }]
      : [],
  )

function keptIndicator(old: Indicator, after: Campaign): KeptFault[] {
  const n = after.indicators.findIndex(({ id }) => id === old.id)
  const now = after.indicators[n]
  if (!now) return [{ field: 'indicators', code: 'indicator', of: old.id }]
  const broken = {
    kind: now.kind !== old.kind,
    cumulative: now.cumulative !== old.cumulative,
    // What was handed in is published by the version that stands then.
    few: old.few === true && now.few === undefined,
    level: old.level !== now.level,
    every: old.every !== now.every,
  }
  return (['kind', 'cumulative', 'few', 'level', 'every'] as const).flatMap((code): KeptFault[] =>
    broken[code] ? [{ field: `indicators.${n}.${code}`, code, of: old.id }] : [],
  )
}

/** What nobody was asked for is not what nobody told: an indicator that is new is asked from a month on that is not over. */
function askedBefore(before: Campaign, after: Campaign, { asked }: PublicParts): KeptFault[] {
  return after.indicators.flatMap((now, n): KeptFault[] => {
    const old = findIndicator(before, now.id)
    const isOther = asked.some((month) => isDue(now, month) !== (old !== undefined && isDue(old, month)))
    return isOther ? [{ field: `indicators.${n}.since`, code: 'since', of: now.id }] : []
  })
}
