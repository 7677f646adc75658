import { cellsUnder, type Grid } from './grid.ts'

/** How far a covering colour may stray from the mean, in steps of 256. */
const NOISE = 24

/**
 * The colour that covers each cell: the mean of the cell and its neighbours, in coarse steps, with chance added.
 * A blur can be turned back; of this, what was below is gone.
 */
export function coverColours(grid: Grid, means: Uint8ClampedArray): string[] {
  const chance = crypto.getRandomValues(new Uint8Array(grid.columns * grid.rows * 3))
  return Array.from({ length: grid.columns * grid.rows }, (_, cell) => {
    const place = { column: cell % grid.columns, row: Math.floor(cell / grid.columns) }
    const around = cellsUnder(grid, place, 1)
    const channels = [0, 1, 2].map((channel) => {
      const sum = around.reduce((total, one) => total + (means[one * 4 + channel] ?? 0), 0)
      const coarse = Math.round(sum / around.length / 32) * 32
      const stray = (((chance[cell * 3 + channel] ?? 0) / 255) * 2 - 1) * NOISE
      return Math.min(255, Math.max(0, Math.round(coarse + stray)))
    })
    return `rgb(${channels.join(' ')})`
  })
}
