import { indicators } from '../../../shared/campaign/campaign.ts'
import type { Figure } from '../../../shared/progress/submission.ts'
import { emptyFigure, type FigureEntry, type FigureProblem, readFigure } from './figure-entry.ts'

/** What was typed for a period, by indicator. */
export type FormEntry = Readonly<Record<string, FigureEntry>>

/** The figures of a form, or what is wrong with which. `complete`: none may be left out. */
export function readForm(
  entry: FormEntry,
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
