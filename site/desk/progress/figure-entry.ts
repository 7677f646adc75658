import { type Indicator, indicators } from '../../../shared/campaign/campaign.ts'
import type { Figure, Submission } from '../../../shared/progress/submission.ts'
import { readNumber } from '../../../shared/value/typed-number.ts'

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

/** What a city reported so far, as it stands in the boxes. */
export function figureEntries(own: Pick<Submission, 'figures'> | undefined): FigureEntries {
  return Object.fromEntries(indicators.map(({ id }) => [id, figureEntry(own?.figures[id])]))
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
  if (entry.value.trim() === '' && entry.of.trim() === '') return undefined
  const value = readNumber(entry.value)
  if (value === undefined) return { problem: 'number' }
  if (!indicator.denominator) return { kind: 'figure', value }
  const of = readNumber(entry.of)
  if (of === undefined) return { problem: 'number' }
  return value > of ? { problem: 'part' } : { kind: 'figure', value, of }
}

/** What was typed for a period, by indicator. */
export type FigureEntries = Readonly<Record<string, FigureEntry>>

/** The figures of a form, or what is wrong with which. `complete`: none may be left out. */
export function readFigures(
  entry: FigureEntries,
  complete: boolean,
): { figures: Record<string, Figure>; problems: Record<string, FigureProblem> } {
  const figures: Record<string, Figure> = {}
  const problems: Record<string, FigureProblem> = {}
  for (const indicator of indicators) {
    const read = readFigure(indicator, entry[indicator.id] ?? emptyFigure)
    if (read === undefined) {
      if (complete) problems[indicator.id] = 'number'
    } else if ('problem' in read) problems[indicator.id] = read.problem
    else figures[indicator.id] = read
  }
  return { figures, problems }
}
