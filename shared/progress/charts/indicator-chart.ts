import type { Indicator } from '../../campaign/campaign-schema.ts'
import { monthText } from '../../messages/date-text.ts'
import { message } from '../../messages/message.ts'
import { shortPlace } from '../../place/division.ts'
import { tiles } from '../../place/tiles.ts'
import type { Language } from '../../value/language.ts'
import type { SheetEdition } from '../edition.ts'
import { cellOf, type FigureCell, measureOf } from '../views/figure-cell.ts'
import { type AreaCell, sumOf, worstFirst } from '../views/indicator-sum.ts'
import { numberText, percentText } from '../views/say-number.ts'
import { type ChartSize, type DotRow, dotChart, dotScale, type NoneLook } from './dot-chart.ts'
import { type Bar, multiplesChart } from './multiples-chart.ts'
import type { ToldChart } from './svg.ts'

/** What a picture of an indicator is made of. */
export interface IndicatorChartInput {
  readonly indicator: Indicator
  /** Editions of figures, oldest first; the last is the month that is shown. Never empty. */
  readonly editions: readonly SheetEdition[]
  readonly areas: readonly string[]
  readonly language: Language
}

/** Months that a dot chart shows: more would hide one another. */
const DOTS = 3

/**
 * The picture of an indicator: of a ratio, places as dots on one scale, the worst first; of a count, a picture for each place with
 * its months, where places are, not ranked. Undefined when there is nothing to draw: no number, or a count of one month alone.
 */
export function indicatorChart(input: IndicatorChartInput): ToldChart | undefined {
  const { indicator, editions, areas } = input
  const newest = editions.at(-1)
  if (!newest || sumOf(newest, indicator, areas).counted === 0) return undefined
  if (indicator.kind === 'ratio') return dots(input, newest)
  return editions.length > 1 ? multiples(input, newest) : undefined
}

/** A month without its year: 9月; Sep. */
export const shortMonth = (month: string, language: Language): string =>
  language === 'zh' ? `${Number(month.slice(5))}月` : englishMonth.format(new Date(`${month}-01`))

const englishMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

/** The number of a cell, or why there is none. */
export function sayCell(indicator: Indicator, cell: FigureCell, language: Language): string {
  if (cell.kind !== 'figure') return message(language, `page.progress.cell.${cell.kind}`)
  const measure = measureOf(indicator, cell)
  if (measure === undefined) return message(language, 'page.progress.cell.noWhole')
  return indicator.kind === 'ratio' ? percentText(measure) : numberText(measure)
}

function dots(input: IndicatorChartInput, newest: SheetEdition): ToldChart {
  const { indicator, language, areas } = input
  const shown = input.editions.slice(-DOTS)
  const cells = worstFirst(indicator, sumOf(newest, indicator, areas).cells)
  const rows = cells.map((one) => dotRow(one, shown.slice(0, -1), input))
  const { target } = indicator
  const goal =
    target === undefined
      ? undefined
      : { at: target, says: message(language, 'page.progress.chart.goal', { target: numberText(target) }) }
  const draw = (size: ChartSize) =>
    dotChart({
      ...{ rows, size, write: numberText, months: shown.map(({ period }) => shortMonth(period, language)) },
      ...(goal && { goal }),
    })
  const english = language === 'en'
  return {
    ...{ says: sayDots(cells, shown, input), unit: dotUnit(shown, rows, input, dotScale(rows, target).from) },
    narrow: draw({ width: 340, names: english ? 80 : 46, after: english ? 110 : 76, row: 26 }),
    wide: draw({ width: 590, names: english ? 88 : 54, after: english ? 114 : 80, row: 28 }),
  }
}

function dotRow(
  { area, cell, measure }: AreaCell,
  before: readonly SheetEdition[],
  { indicator, language }: IndicatorChartInput,
): DotRow {
  const earlier = before
    .map((edition) => measureOf(indicator, cellOf(edition, indicator, area)))
    .filter((value) => value !== undefined)
  const { target, good = 'up' } = indicator
  const short =
    measure !== undefined && target !== undefined && (good === 'up' ? measure < target : measure > target)
  return {
    ...{ name: shortPlace(area, language), before: earlier, says: sayCell(indicator, cell, language) },
    ...(measure !== undefined && { now: measure }),
    look:
      cell.kind === 'figure' ? (measure === undefined ? 'notDue' : short ? 'short' : 'plain') : noneOf(cell),
  }
}

/** Names the end of the list that a reader looks for, and how far it moved. */
function sayDots(
  cells: readonly AreaCell[],
  shown: readonly SheetEdition[],
  { indicator, language }: IndicatorChartInput,
): string {
  const told = cells.filter(({ measure }) => measure !== undefined)
  const [worst, best] = [told[0], told.at(-1)]
  const name = (one: AreaCell | undefined) => {
    const same = told.filter(({ measure }) => one !== undefined && shownOf(measure) === shownOf(one.measure))
    const city = shortPlace(same[0]?.area ?? '', language)
    return same.length > 1 ? message(language, 'page.progress.chart.tied', { city, n: same.length }) : city
  }
  const [low, high] = [worst?.measure ?? 0, best?.measure ?? 0]
  const params = {
    ...{ worst: name(worst), low: percentText(low), best: name(best), high: percentText(high) },
    n: told.length,
  }
  if (told.length === 0) return message(language, 'page.progress.chart.none')
  // Where neither way is good they stand in no order.
  const from = percentText(Math.min(...told.map(measured)))
  const to = percentText(Math.max(...told.map(measured)))
  if (told.length === 1) return message(language, 'page.progress.chart.only', params)
  if (from === to) return message(language, 'page.progress.chart.equal', params)
  if (indicator.good === undefined && indicator.target === undefined)
    return message(language, 'page.progress.chart.between', { from, to, n: told.length })
  const before = shown.at(-2)
  const earlier = before && worst && measureOf(indicator, cellOf(before, indicator, worst.area))
  const way = indicator.good === 'down' ? 'highest' : 'lowest'
  // Of several at the end each moved in its own way.
  const tied = told.filter(({ measure }) => shownOf(measure) === shownOf(low)).length > 1
  if (earlier === undefined || !before || tied) return message(language, `page.progress.chart.${way}`, params)
  // As both months' tables show them.
  const moved = Math.round((Number(percentText(low)) - Number(percentText(earlier))) * 10) / 10
  const trend = moved > 0 ? 'up' : moved < 0 ? 'down' : 'same'
  const since = { since: shortMonth(before.period, language), points: Math.abs(moved) }
  const told2 = message(language, `page.progress.chart.${trend}`, since)
  return message(language, `page.progress.chart.${way}Moved`, { ...params, moved: told2 })
}

/** As a table shows it: what differs by less than that is the same to who reads. */
const shownOf = (measure = 0) => percentText(measure)

const measured = ({ measure = 0 }: AreaCell) => measure

function dotUnit(
  shown: readonly SheetEdition[],
  rows: readonly DotRow[],
  { indicator, language }: IndicatorChartInput,
  from: number,
): string {
  const months = shown.map(({ period }) => shortMonth(period, language))
  const key = months.length > 1 ? 'page.progress.chart.dotsUnit' : 'page.progress.chart.dotUnit'
  const params = {
    before: months.slice(0, -1).join(language === 'zh' ? '、' : ', '),
    now: months.at(-1) ?? '',
  }
  const goal = indicator.target === undefined ? '' : message(language, 'page.progress.chart.shortMark')
  const begins = from === 0 ? '' : message(language, 'page.progress.chart.fromMark', { from })
  const frames = sayFrames(
    rows.map(({ look }) => look),
    language,
  )
  return message(language, key, params) + frames + goal + begins
}

function multiples(input: IndicatorChartInput, newest: SheetEdition): ToldChart {
  const { indicator, editions, areas, language } = input
  const ends = [editions[0]?.period ?? '', newest.period] as const
  const draw = (width: number, columns: number, at: (area: string, n: number) => readonly [number, number]) =>
    multiplesChart({
      ...{ width, columns, write: numberText },
      months: [shortMonth(ends[0], language), shortMonth(ends[1], language)],
      multiples: areas.map((area, n) => ({
        name: shortPlace(area, language),
        bars: editions.map((edition) => barOf(cellOf(edition, indicator, area))),
        says: sayCell(indicator, cellOf(newest, indicator, area), language),
        ...{ column: at(area, n)[0], row: at(area, n)[1] },
      })),
    })
  const mapped = new Map(tiles.map(({ city, column, row }) => [city, [column, row] as const]))
  return {
    ...{ says: sayMultiples(input, newest), unit: multiplesUnit(input) },
    narrow: draw(340, 3, (_, n) => [n % 3, Math.floor(n / 3)]),
    wide: draw(590, 5, (area, n) => mapped.get(area) ?? [n % 5, Math.floor(n / 5)]),
  }
}

const barOf = (cell: FigureCell): Bar => (cell.kind === 'figure' ? cell.value : noneOf(cell))

/** The frame of a cell without a number; which kind of none it is say its words. */
const noneOf = ({ kind }: FigureCell): NoneLook =>
  kind === 'suppressed' || kind === 'notDue' || kind === 'missing' ? kind : 'wait'

/** What the frames of a picture mean, each that it has. */
const sayFrames = (looks: readonly unknown[], language: Language): string =>
  (['missing', 'wait', 'suppressed'] as const)
    .filter((one) => looks.includes(one))
    .map((one) => message(language, `page.progress.chart.frame.${one}`))
    .join('')

function sayMultiples(
  { indicator, editions, areas, language }: IndicatorChartInput,
  newest: SheetEdition,
): string {
  const before = editions.at(-2)
  const now = sumOf(newest, indicator, areas)
  const then = before && sumOf(before, indicator, areas)
  const params = {
    ...{ month: monthText(newest.period, language), value: numberText(now.value), n: now.counted },
    ...{ unit: indicator.unit[language], since: before ? shortMonth(before.period, language) : '' },
    ...{ earlier: numberText(then?.value ?? 0), others: then?.counted ?? 0 },
  }
  return message(
    language,
    then && then.counted > 0 ? 'page.progress.chart.sumSince' : 'page.progress.chart.sum',
    params,
  )
}

function multiplesUnit({ indicator, editions, areas, language }: IndicatorChartInput): string {
  const bars = editions.flatMap((edition) => areas.map((area) => barOf(cellOf(edition, indicator, area))))
  const says = message(language, 'page.progress.chart.multiplesUnit', {
    unit: indicator.unit[language],
    from: shortMonth(editions[0]?.period ?? '', language),
    to: shortMonth(editions.at(-1)?.period ?? '', language),
  })
  return says + sayFrames(bars, language)
}
