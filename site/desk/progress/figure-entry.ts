import * as z from 'zod'
import { type Indicator, indicators } from '../../../shared/campaign/campaign.ts'
import type { Figure, Submission } from '../../../shared/progress/submission.ts'
import { readNumber } from '../../../shared/value/typed-number.ts'

const text = z.string()

/** One figure as typed. `known` false: the reason instead. */
export const FigureEntry = z.object({ known: z.boolean(), value: text, of: text, reason: text })
export type FigureEntry = Readonly<z.infer<typeof FigureEntry>>

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

/** What was typed, and over what. */
export const FiguresDraft = z.object({
  /** Version of the submission that was read; 0: none yet. */
  version: z.int().min(0),
  /** A submission has no other. */
  revision: z.literal(0),
  figures: z.record(text, FigureEntry.readonly()).readonly(),
})
export type FiguresDraft = Readonly<z.infer<typeof FiguresDraft>>

/** A city's submission as it stands, ready to be written on. */
export function figuresDraftOf(own: Pick<Submission, 'version' | 'figures'> | undefined): FiguresDraft {
  return { version: own?.version ?? 0, revision: 0, figures: figureEntries(own) }
}

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
