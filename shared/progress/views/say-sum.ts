import type { Indicator } from '../../campaign/campaign-schema.ts'
import { message } from '../../messages/message.ts'
import type { Language } from '../../value/language.ts'
import type { IndicatorSum } from './indicator-sum.ts'
import { numberText, percentText } from './say-number.ts'

/** What places have together, in a cell: 24; of a ratio per cent. `places`: of how many of them it is, where some have no number that is told. */
export interface SaidSum {
  readonly text: string
  readonly places: string
}

/** Says a sum, and what it covers. Nothing where no place has a number, or a ratio has no whole. */
export function saySum(
  { kind }: Pick<Indicator, 'kind'>,
  { counted, cells, value, percent }: IndicatorSum,
  language: Language,
): SaidSum {
  const isNone = counted === 0 || (kind === 'ratio' && percent === undefined)
  if (isNone) return { text: '', places: '' }
  const text = percent === undefined ? numberText(value) : percentText(percent)
  const places = counted < cells.length ? message(language, 'page.progress.sum.places', { n: counted }) : ''
  return { text, places }
}
