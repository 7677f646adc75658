import { findIndicator, indicators } from '../campaign/campaign.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { Figure } from './submission.ts'

/**
 * Refuses `figure` with the indicators at fault: unknown ones, counts that are not whole, a part larger than its
 * whole or without one; and, when handing in (`complete`), those left out.
 */
export function checkFigures(figures: Readonly<Record<string, Figure>>, complete: boolean): void {
  const wrong = Object.entries(figures).filter(([id, figure]) => !fits(id, figure))
  const absent = complete ? indicators.filter(({ id }) => !figures[id]) : []
  const fields = [...wrong.map(([id]) => id), ...absent.map(({ id }) => id)]
  if (fields.length > 0) throw new Refusal('figure', { fields })
}

function fits(id: string, figure: Figure): boolean {
  const indicator = findIndicator(id)
  if (!indicator) return false
  if (figure.kind === 'missing') return true
  if (!Number.isInteger(figure.value)) return false
  if (!indicator.denominator) return figure.of === undefined
  return figure.of !== undefined && Number.isInteger(figure.of) && figure.value <= figure.of
}
