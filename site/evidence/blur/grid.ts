/** Cells along the longer side: so few that a face is a handful of them. */
const CELLS = 40

/** Sizes of the brush: cells to each side of the middle one. */
export const REACHES: readonly number[] = [0, 1, 3, 6]

/** A photo as cells of equal size, the last of a row and of a column cut off by the edge. */
export interface Grid {
  readonly cell: number
  readonly columns: number
  readonly rows: number
}

/** A place in the grid, counted from 0. */
export interface Place {
  readonly column: number
  readonly row: number
}

/** The grid of a photo of this size. */
export function gridOf(width: number, height: number): Grid {
  const cell = Math.max(1, Math.ceil(Math.max(width, height) / CELLS))
  return { cell, columns: Math.ceil(width / cell), rows: Math.ceil(height / cell) }
}

/** The nearest place of the grid. */
export function within({ columns, rows }: Grid, { column, row }: Place): Place {
  const clamp = (n: number, count: number) => Math.min(count - 1, Math.max(0, n))
  return { column: clamp(column, columns), row: clamp(row, rows) }
}

/** Numbers of the cells that a brush covers at a place, those over the edge left out. */
export function cellsUnder({ columns, rows }: Grid, { column, row }: Place, reach: number): number[] {
  const cells: number[] = []
  for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++) {
    for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++) {
      cells.push(y * columns + x)
    }
  }
  return cells
}

/** Places from one to another without a gap, so that a quick finger leaves none. */
export function placesBetween(from: Place, to: Place): Place[] {
  const steps = Math.max(1, Math.abs(to.column - from.column), Math.abs(to.row - from.row))
  return Array.from({ length: steps }, (_, n) => ({
    column: Math.round(from.column + ((to.column - from.column) * (n + 1)) / steps),
    row: Math.round(from.row + ((to.row - from.row) * (n + 1)) / steps),
  }))
}
