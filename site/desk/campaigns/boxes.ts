import type { CampaignList, Typed } from '../../../shared/campaign/campaign-difference.ts'
import { indicatorKinds, reportingLevels } from '../../../shared/campaign/campaign-schema.ts'
import { readNumber } from '../../../shared/value/typed-number.ts'

/** What is typed in a box. `lines`: a list, one a line; `number`: kept as it was typed until it is one. */
export type BoxKind = 'line' | 'text' | 'day' | 'month' | 'number' | 'lines' | 'choice' | 'yes'

/** A box of a form, for the field at a path: `due.zh`. Its label is `campaign.box.{label}`. */
export interface Box {
  readonly path: string
  readonly label: string
  readonly kind: BoxKind
  /** Empty: the field is not there. */
  readonly optional?: true
  /** Of a choice. */
  readonly values?: readonly string[]
}

const box = <const Label extends string>(
  path: string,
  label: Label,
  kind: BoxKind = 'line',
  more: Pick<Box, 'optional' | 'values'> = {},
) => ({ path, label, kind, ...more })
const optional = { optional: true } as const

export const headBoxes = [
  box('zh', 'zh'),
  box('en', 'en'),
  box('about.zh', 'about', 'text'),
  box('about.en', 'aboutEn', 'text'),
  box('source', 'source'),
  box('basis', 'basis', 'lines'),
]

export const phaseBoxes = [
  box('id', 'id'),
  box('zh', 'zh'),
  box('en', 'en'),
  box('from', 'from', 'day'),
  box('to', 'to', 'day'),
  box('does.zh', 'does', 'text'),
  box('does.en', 'doesEn', 'text'),
]

export const clauseBoxes = [box('id', 'clauseId'), box('zh', 'clauseZh'), box('en', 'clauseEn')]

export const dutyBoxes = [
  box('id', 'id'),
  box('clause', 'clause'),
  box('zh', 'zh'),
  box('en', 'en'),
  box('quote', 'quote', 'text'),
  box('quoteEn', 'quoteEn', 'text'),
  box('actors', 'actors', 'lines'),
  box('level', 'level', 'choice', { values: reportingLevels }),
  box('phase', 'phase', 'line', optional),
  box('areaCodes', 'areaCodes', 'lines', optional),
  box('due.zh', 'due'),
  box('due.from', 'dueFrom', 'day', optional),
  box('due.days', 'dueDays', 'lines'),
  box('due.recurring', 'recurring', 'line', optional),
  box('due.rule', 'rule', 'line', optional),
  box('publish', 'publish', 'text'),
]

export const measureBoxes = [
  box('zh', 'measure'),
  box('unit', 'unit'),
  box('target', 'measureTarget'),
  box('by', 'by'),
]

export const indicatorBoxes = [
  box('id', 'id'),
  box('zh', 'zh'),
  box('en', 'en'),
  box('kind', 'kind', 'choice', { values: indicatorKinds }),
  box('unit.zh', 'unit'),
  box('unit.en', 'unitEn'),
  box('value.zh', 'value', 'text'),
  box('value.en', 'valueEn', 'text'),
  box('of.zh', 'of', 'text', optional),
  box('of.en', 'ofEn', 'text', optional),
  box('cumulative', 'cumulative', 'yes'),
  box('whole', 'whole', 'line', optional),
  box('level', 'reports', 'choice', { values: ['city', 'district'] }),
  box('every', 'every', 'choice', { values: ['month', 'quarter'] }),
  box('since', 'since', 'month', optional),
  box('target', 'target', 'number', optional),
  box('good', 'good', 'choice', { ...optional, values: ['up', 'down'] }),
  box('few', 'few', 'yes'),
  box('duty', 'duty'),
  box('cannot.zh', 'cannot', 'text', optional),
  box('cannot.en', 'cannotEn', 'text', optional),
]

export const settingBoxes = [
  box('settings.dueDay', 'dueDay', 'number'),
  box('settings.site.zh', 'site', 'text'),
  box('settings.site.en', 'siteEn', 'text'),
  box('settings.stopWork.from', 'stopWorkFrom', 'month'),
  box('settings.stopWork.leastSites', 'leastSites', 'number'),
  box('settings.namesMonths', 'namesMonths', 'number'),
  box('settings.accidents.hours', 'hours', 'number'),
  box('settings.accidents.investigationDays', 'investigationDays', 'number'),
]

/** Boxes of a member of each list, and of what stands in no list. */
const boxesOf = {
  phases: phaseBoxes,
  clauses: clauseBoxes,
  duties: dutyBoxes,
  indicators: indicatorBoxes,
  head: [...headBoxes, ...settingBoxes],
} as const satisfies Readonly<Record<CampaignList | 'head', readonly Box[]>>

/** The box in which a field is written: that of its path, or of what it lies in. Undefined for what has none. */
export function boxAt(part: CampaignList | 'head', path: string): Box | undefined {
  const measured = part === 'duties' ? /^measures\.\d+\.(.+)$/.exec(path)?.[1] : undefined
  const [boxes, inner]: [readonly Box[], string] =
    measured === undefined ? [boxesOf[part], path] : [measureBoxes, measured]
  return boxes.find((one) => one.path === inner || inner.startsWith(`${one.path}.`))
}

/** What stands at a path. */
export const valueAt = (of: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? (value as Typed)[name] : undefined),
      of,
    )

/** The same with another value at a path; undefined takes the field away, and what held nothing else with it. */
export function withValue(of: Typed, path: string, value: unknown): Typed {
  const [name = '', ...rest] = path.split('.')
  const { [name]: before, ...others } = of
  const inner = typeof before === 'object' && before !== null ? (before as Typed) : {}
  const next = rest.length > 0 ? emptied(withValue(inner, rest.join('.'), value)) : value
  if (next === undefined) return others
  // A field stays where it stood.
  return Object.hasOwn(of, name)
    ? Object.fromEntries(Object.entries(of).map(([key, one]) => [key, key === name ? next : one]))
    : { ...of, [name]: next }
}

const emptied = (one: Typed): Typed | undefined => (Object.keys(one).length > 0 ? one : undefined)

/** What a box shows of a value. */
export function typedText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(String).join('\n')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The value of what was typed in a box; undefined: none. */
export function readBox({ kind, optional: may }: Pick<Box, 'kind' | 'optional'>, text: string): unknown {
  if (may && text.trim() === '') return undefined
  if (kind === 'lines') return text === '' ? [] : text.split('\n')
  if (kind === 'number') return readNumber(text, 2) ?? text
  return text
}
