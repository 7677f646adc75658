import type { Cell, ProgressEdition } from '../../../shared/progress/public-progress.ts'

/** The cells of one indicator, a city each. */
export function cellsOf(edition: ProgressEdition, indicator: string): Cell[] {
  return edition.cells.filter((cell) => cell.indicator === indicator)
}

/** Percentage of a ratio, or undefined when there is no whole to divide by. */
export function percentOf(cell: Cell): number | undefined {
  if (cell.kind !== 'figure' || cell.value === undefined || !cell.of) return undefined
  return (cell.value / cell.of) * 100
}

/** Cities that inspected every site, that did not, and that gave no figure. */
export function coverageCounts(edition: ProgressEdition): { full: number; part: number; missing: number } {
  const shown = cellsOf(edition, 'inspected').filter(({ kind }) => kind === 'figure')
  const part = shown.filter(({ value, of }) => (value ?? 0) < (of ?? 0)).length
  return { full: shown.length - part, part, missing: edition.cells.length === 0 ? 0 : missingCities(edition) }
}

function missingCities(edition: ProgressEdition): number {
  return cellsOf(edition, 'inspected').filter(({ kind }) => kind === 'missing').length
}

/** Supervised major hazards of the cities that reported: all, put right, still open. */
export function clearedOf(edition: ProgressEdition): {
  total: number
  done: number
  left: number
  cities: number
} {
  const shown = cellsOf(edition, 'supervisedCleared').filter(({ kind }) => kind === 'figure')
  const total = shown.reduce((sum, { of }) => sum + (of ?? 0), 0)
  const done = shown.reduce((sum, { value }) => sum + (value ?? 0), 0)
  return { total, done, left: total - done, cities: shown.length }
}
