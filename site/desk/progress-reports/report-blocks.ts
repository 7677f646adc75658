import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { type DutyState, dutyStates } from '../../../shared/campaign/duty-state.ts'
import { sayDutyState } from '../../../shared/campaign/say-duty-state.ts'
import { dateText, monthText } from '../../../shared/messages/date-text.ts'
import type { Params } from '../../../shared/messages/fill-in.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'
import { cities, placeName } from '../../../shared/place/division.ts'
import { provinceName, provinceShort } from '../../../shared/place/province.ts'
import { sayCell } from '../../../shared/progress/charts/indicator-chart.ts'
import { progressPages } from '../../../shared/progress/progress-paths.ts'
import type { DutyFigure } from '../../../shared/progress/views/duty-figures.ts'
import { tellersIn } from '../../../shared/progress/views/headline.ts'
import { sayAgainst } from '../../../shared/progress/views/say-duty-figure.ts'
import { percentText } from '../../../shared/progress/views/say-number.ts'
import { sayLacks, sayRest } from '../../../shared/progress/views/today.ts'
import type {
  ComposedReport as Composed,
  DutyLine,
  FigureLine,
  Sourced,
} from '../../../shared/progress-report/compose-report.ts'
import { mondayOf, sortOf, type WordPart } from '../../../shared/progress-report/progress-report.ts'
import type { ReportKind } from '../../../shared/progress-report/report-name.ts'
import { addDays, type Day } from '../../../shared/value/day.ts'
import type { Language } from '../../../shared/value/language.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import type { Words } from '../frame/words.ts'
import type { ReportContent } from './use-report-data.ts'

/** A piece of a line: words, or a number with the page that shows it. */
export type Piece = string | { readonly text: string; readonly page: string }

/** A piece of a report, the same on the screen, on paper and in the Word file. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'line'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'words'; readonly part: WordPart }
  | {
      readonly kind: 'table'
      readonly caption: string
      /** Its second column holds units, those after it numbers. */
      readonly numbers: boolean
      readonly head: readonly string[]
      readonly rows: readonly (readonly Piece[])[]
    }

/** What a report is about. */
export interface About {
  readonly campaign: Campaign
  /** Id of the campaign whose pages stand at the plain address. */
  readonly current: string
  readonly kind: ReportKind
  readonly area: string
  readonly period: string
}

/** How a report is headed. */
export const reportHeading = ({ campaign, kind }: About, { say, language }: Words): string => {
  const monday = mondayOf(kind)
  const days = monday === undefined ? {} : weekDays(monday, language)
  const name = say(`progressReport.name.${sortOf(kind)}`, days)
  return monday === undefined ? say('progressReport.heading', { campaign: campaign[language], name }) : name
}

/** The first and last day of a week, in words. */
export const weekDays = (monday: Day, language: Language) => ({
  from: dateText(monday, language),
  to: dateText(addDays(monday, 6), language),
})

/** Whose report it is. */
export const areaName = (area: string, { language }: Words): string =>
  area === PROVINCE ? (language === 'zh' ? provinceName : provinceShort)(language) : placeName(area, language)

/** Everything that a report holds, in its order. */
export function reportBlocks(about: About, content: ReportContent, words: Words): Block[] {
  const { say } = words
  const part = (name: WordPart): Block[] => [
    { kind: 'heading', text: say(`progressReport.part.${name}`) },
    ...composedOf(name, about, content, words),
    { kind: 'words', part: name },
  ]
  return [
    ...(content.composed.sample ? [{ kind: 'line' as const, pieces: [say('common.sample.stamp')] }] : []),
    ...part('overview'),
    ...part('inspection'),
    ...part('enforcement'),
    ...part('problems'),
    ...part('next'),
    ...(content.composed.duties
      ? [
          { kind: 'heading' as const, text: say('progressReport.part.duties') },
          dutyTable(about, content, words),
        ]
      : []),
  ]
}

function composedOf(name: WordPart, about: About, content: ReportContent, words: Words): Block[] {
  if (name === 'overview') return overview(about, content, words)
  if (name === 'inspection') return clauseTables(about, content, words)
  return name === 'enforcement' ? registers(about, content, words) : []
}

function overview({ area, period }: About, { composed, figures }: ReportContent, words: Words): Block[] {
  const { say, language } = words
  const n = composed.dutyLines.length
  const doubted = composed.dutyLines.filter(
    (line) => line.state === 'done' && againstOf(line, area).length > 0,
  ).length
  const month = { month: monthText(period, language) }
  const told = figures
    ? sourced(
        say,
        'progressReport.say.figures',
        { n: { value: figures.edition, page: progressPages.period(period) } },
        { ...month, date: dateText(figures.publishedOn, language) },
      )
    : [say('progressReport.say.none', month)]
  const ofDuties = (value: number, state?: DutyState): Sourced => ({ value, page: dutiesPage(area, state) })
  const counted = composed.duties && {
    n: ofDuties(n),
    ...Object.fromEntries(dutyStates.map((state) => [state, ofDuties(composed.duties?.[state] ?? 0, state)])),
  }
  const against =
    doubted > 0 ? sourced(say, 'progressReport.say.against', { n: ofDuties(doubted, 'done') }) : []
  return [
    {
      kind: 'line',
      pieces: counted
        ? [...sourced(say, 'progressReport.say.duties', counted, { area: areaName(area, words) }), ...against]
        : sourced(say, 'page.progress.today.noDuties', { n: ofDuties(n) }),
    },
    { kind: 'line', pieces: told },
    ...(area === PROVINCE ? fewTold(figures, words) : []),
    ...asOf(period, composed, words),
  ]
}

/** Where duties are counted: of a city on its own page, of the province on its board, or in the list of a state. */
function dutiesPage(area: string, state: DutyState | undefined): string {
  if (area !== PROVINCE) return progressPages.city(area)
  return state === undefined ? '' : progressPages.dutiesIn(state)
}

/** That the month has numbers of fewer than half of the cities; nothing where it has more. */
function fewTold(figures: ReportContent['figures'], { say, language }: Words): Block[] {
  const [n, of] = [figures ? tellersIn(figures, cityCodes) : 0, cityCodes.length]
  if (!figures || n * 2 >= of) return []
  const month = monthText(figures.period, language)
  const page = progressPages.period(figures.period)
  const numbers = { n: { value: n, page }, of: { value: of, page } }
  return [{ kind: 'line', pieces: sourced(say, 'page.progress.headline.few', numbers, { month }) }]
}

const cityCodes = cities.map(({ code }) => code)

/** By which day duties and registers are told, which are not of the month of the figures; nothing where none are told. */
function asOf(period: string, { day, duties, supervised, accidents }: Composed, words: Words): Block[] {
  const { say, language } = words
  const isTold = duties || supervised.listed.value !== undefined || accidents.all.value !== undefined
  if (!isTold) return []
  const said = { day: dateText(day, language), month: monthText(period, language) }
  const key = day.slice(0, 7) > period ? 'progressReport.say.asOfLater' : 'progressReport.say.asOf'
  return [{ kind: 'line', pieces: [say(key, said)] }]
}

function registers({ campaign, area }: About, { composed }: ReportContent, words: Words): Block[] {
  const { say, language } = words
  const { supervised, accidents, lacks } = composed
  const { hours } = campaign.settings.accidents
  const lines: Block[] = []
  const told = {
    supervised: () => sourced(say, 'progressReport.say.supervised', { ...supervised }),
    accidents: () => sourced(say, 'progressReport.say.accidents', { ...accidents }, { hours }),
  }
  for (const register of ['supervised', 'accidents'] as const) {
    const { [register]: lacking } = lacks
    if (!lacking) continue
    const pieces =
      lacking.told > 0
        ? [...told[register](), sayLacks(lacking, language)].filter((one) => one !== '')
        : [say(`progressReport.say.silent.${register}`, { area: areaName(area, words) })]
    lines.push({ kind: 'line', pieces })
  }
  return lines
}

/** A text whose numbers lead to where they stand. */
function sourced(
  say: Words['say'],
  key: MessageKey,
  numbers: Readonly<Record<string, Sourced>>,
  others: Params = {},
): Piece[] {
  // What a number is marked by is a number too, of the same grammar: 1 is one, all others are several.
  const marks = Object.entries(numbers).map(([name, number], n) => ({
    mark: `${markOf(n)}${number.value === 1 ? 1 : 2}`,
    name,
    number,
  }))
  const text = say(key, { ...others, ...Object.fromEntries(marks.map(({ name, mark }) => [name, mark])) })
  const parts = text.split(/([\u2000-\u200a]+[12])/)
  return parts.map((part) => {
    const found = marks.find(({ mark }) => mark === part)
    return found ? { text: countText(found.number.value), page: found.number.page } : part
  })
}

/** Blanks that no text has, and that leave a number one: so many of them as there are numbers before it, and one. */
const markOf = (n: number): string => '\u2005'.repeat(n + 1)

/** A number with a comma every three digits. */
export const countText = (value: number | undefined): string =>
  value === undefined ? '' : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

function clauseTables({ campaign }: About, { composed }: ReportContent, words: Words): Block[] {
  const { say, language } = words
  const head = [
    say('progressReport.col.indicator'),
    say('progressReport.col.unit'),
    say('progressReport.col.value'),
    say('progressReport.col.of'),
    say('progressReport.col.percent'),
  ]
  return composed.clauses.map(
    ({ clause, lines }): Block => ({
      kind: 'table',
      caption: campaign.clauses.find(({ id }) => id === clause)?.[language] ?? clause,
      numbers: true,
      head,
      rows: lines.map((line) => figureRow(line, words)),
    }),
  )
}

/** A line in the words of the public page: not reported, looked at, explained, suppressed and not due are each a thing of its own. */
function figureRow({ indicator, value, of, percent, sum }: FigureLine, { language }: Words): Piece[] {
  const rest = sum.cells.length > 1 ? sayRest(sum, language) : []
  const name = indicator[language] + noted(rest, language)
  const unit = indicator.unit[language]
  if (value.value === undefined) return [name, unit, emptyText(sum, indicator, language), '', '']
  const linked = (text: string): Piece => ({ text, page: value.page })
  return [
    name,
    unit,
    linked(decimals(value.value)),
    of === undefined ? '' : linked(decimals(of)),
    percent === undefined ? '' : linked(percentText(percent)),
  ]
}

const noted = (rest: readonly string[], language: Language): string => {
  if (rest.length === 0) return ''
  return language === 'zh' ? `（${rest.join('，')}）` : ` (${rest.join(', ')})`
}

/** Why there is no number at all: what the places' cells say; of how many each is said, the name says. */
function emptyText(
  { cells }: FigureLine['sum'],
  indicator: FigureLine['indicator'],
  language: Language,
): string {
  const said = new Set(cells.map(({ cell }) => sayCell(indicator, cell, language)))
  return [...said].join(language === 'zh' ? '、' : ', ')
}

/** A number with a comma every three digits of its whole part. */
function decimals(value: number): string {
  const [whole = '', part] = String(value).split('.')
  return countText(Number(whole)) + (part === undefined ? '' : `.${part}`)
}

/** Figures that do not agree with what a report's place says of a duty; of one place, those that are its own. */
const againstOf = ({ against }: DutyLine, area: string): readonly DutyFigure[] =>
  area === PROVINCE ? against : against.filter(({ sum }) => sum.percent !== undefined)

function dutyTable({ campaign, area }: About, { composed }: ReportContent, words: Words): Block {
  const { say, language } = words
  const said = say('page.progress.against.place', { place: areaName(area, words) })
  return {
    kind: 'table',
    caption: '',
    numbers: false,
    head: [say('progressReport.col.duty'), say('progressReport.col.state')],
    rows: composed.dutyLines.map((line) => {
      const { id, state } = line
      const duty = campaign.duties.find((one) => one.id === id)
      // As the duty's own page says it; of one place, that it is short itself.
      const short = againstOf(line, area).map((one) =>
        area === PROVINCE
          ? sayAgainst(one, duty?.level ?? 'city', language)
          : sayAgainst({ ...one, against: 'together' }, 'city', language, said),
      )
      return [
        { text: duty?.[language] ?? id, page: `duty/${id}/` },
        [sayDutyState(language, state), short.join(language === 'zh' ? '　' : ' ')]
          .filter((text) => text !== '')
          .join(language === 'zh' ? '　' : '. '),
      ]
    }),
  }
}
