import type { Cell } from '../../../shared/progress/public-progress.ts'
import type { PageText } from '../../text/page-text.ts'
import { percentOf } from './sums.ts'

/** How a cell looks and reads. Not reported, zero and suppressed are three different things. */
export interface CellFace {
  /** A class of the tile: a band of the ramp, or what kind of nothing it is. */
  readonly look: 'q1' | 'q2' | 'q3' | 'q4' | 'q5' | 'missing' | 'zero' | 'few'
  readonly text: string
}

/** Lower ends of the bands above the first. */
const bands = [60, 80, 95, 100] as const
const looks = ['q1', 'q2', 'q3', 'q4', 'q5'] as const

/** The face of a ratio on the tile map, its percentage. A city that is not in the record did not report. */
export function tileFace(cell: Cell | undefined, t: PageText['t']): CellFace {
  if (!cell || cell.kind === 'missing') return { look: 'missing', text: t('data.cell.missing') }
  if (cell.kind === 'suppressed') return { look: 'few', text: t('data.cell.suppressed') }
  const percent = percentOf(cell)
  if (percent === undefined) return { look: 'zero', text: t('data.cell.notApplicable') }
  if (percent === 0) return { look: 'zero', text: '0' }
  const look = looks[bands.filter((from) => percent >= from).length] ?? 'q5'
  return { look, text: percentText(percent) }
}

/** One decimal; a whole stands without it, and nothing short of the whole is rounded up to it. */
export function percentText(percent: number): string {
  if (percent === 100) return '100'
  return Math.min(99.9, percent).toFixed(1)
}

/** The words of a cell in a table. */
export function cellText(cell: Cell | undefined, t: PageText['t']): string {
  if (!cell || cell.kind === 'missing') return t('data.cell.missing')
  if (cell.kind === 'suppressed') return t('data.cell.suppressed')
  return cell.of === undefined ? `${cell.value ?? 0}` : `${cell.value ?? 0} / ${cell.of}`
}
