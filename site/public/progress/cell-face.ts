import type { Indicator } from '../../../shared/campaign/campaign-schema.ts'
import type { FigureCell } from '../../../shared/progress/views/figure-cell.ts'
import type { AreaCell } from '../../../shared/progress/views/indicator-sum.ts'
import type { Language } from '../../../shared/value/language.ts'

/** How a cell looks on the tile map: a band of the ramp, or what kind of none it is. */
export type CellLook = 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'missing' | 'wait' | 'zero' | 'few' | 'off'

const looks = ['q1', 'q2', 'q3', 'q4', 'q5'] as const

/** Lower ends of the bands above the first: of a ratio fixed, so that months compare; of others, fifths of the largest. */
export function bandsOf({ kind }: Pick<Indicator, 'kind'>, cells: readonly AreaCell[]): readonly number[] {
  if (kind === 'ratio') return [60, 80, 95, 100]
  const most = Math.max(0, ...cells.map(({ measure }) => measure ?? 0))
  return [0.2, 0.4, 0.6, 0.8].map((part) => part * most)
}

/** The look of a cell among these bands. */
export function lookOf({ cell, measure }: AreaCell, bands: readonly number[]): CellLook {
  if (cell.kind === 'suppressed') return 'few'
  if (cell.kind === 'notDue') return 'off'
  if (cell.kind === 'missing') return 'missing'
  if (cell.kind !== 'figure') return 'wait'
  if (measure === undefined) return 'off'
  if (measure === 0) return 'zero'
  return looks[bands.filter((from) => measure >= from).length] ?? 'q5'
}

/** A measure's name with the unit of the numbers beside it, which do not say it. */
export const withUnit = (name: string, unit: string, language: Language): string =>
  language === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`

/** Words of a cell without a number, whose long English ones may break: a column of numbers is narrow. */
export const breakable = (words: string): string => words.replace('suppressed', 'sup\u00adpressed')

/** The class of a cell of a table that has no number; which kind of none it is say its words too. */
export const cellClass: Readonly<Record<FigureCell['kind'], string | undefined>> = {
  figure: undefined,
  ...{ missing: 'cell-missing', suppressed: 'cell-few', notDue: 'cell-off' },
  ...{ explained: 'cell-wait', handedIn: 'cell-wait', returned: 'cell-wait' },
}
