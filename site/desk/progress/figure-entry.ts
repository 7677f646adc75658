import type { Indicator } from '../../../shared/campaign/campaign.ts'
import type { Figure } from '../../../shared/progress/submission.ts'

/** One figure as typed. `known` false: the reason instead. */
export interface FigureEntry {
  readonly known: boolean
  readonly value: string
  readonly of: string
  readonly reason: string
}

export type FigureProblem = 'number' | 'part' | 'reason'

export const emptyFigure: FigureEntry = { known: true, value: '', of: '', reason: '' }

/** A figure as it stands in the boxes. */
export function figureEntry(figure: Figure | undefined): FigureEntry {
  if (!figure) return emptyFigure
  if (figure.kind === 'missing') return { ...emptyFigure, known: false, reason: figure.reason }
  return { ...emptyFigure, value: String(figure.value), of: figure.of?.toString() ?? '' }
}

/** The figure that was typed, or what is wrong with it; undefined when nothing was typed yet. */
export function readFigure(
  indicator: Indicator,
  entry: FigureEntry,
): Figure | { readonly problem: FigureProblem } | undefined {
  if (!entry.known) {
    const reason = entry.reason.trim()
    return reason === '' ? { problem: 'reason' } : { kind: 'missing', reason }
  }
  const value = entry.value.trim()
  const of = entry.of.trim()
  if (value === '' && of === '') return undefined
  if (!isCount(value)) return { problem: 'number' }
  if (!indicator.denominator) return { kind: 'figure', value: Number(value) }
  if (!isCount(of)) return { problem: 'number' }
  if (Number(value) > Number(of)) return { problem: 'part' }
  return { kind: 'figure', value: Number(value), of: Number(of) }
}

const isCount = (text: string) => /^\d{1,9}$/.test(text)
