import { cellsUnder, type Grid, gridOf, type Place } from './grid.ts'

/** How far a covering colour may stray from the mean, in steps of 256. */
const NOISE = 24

/** A photo on a canvas that can be covered cell by cell. */
export interface Brush {
  readonly canvas: HTMLCanvasElement
  readonly grid: Grid
  /** A new stroke begins: one undo takes back all of it. */
  readonly begin: () => void
  /** Covers what lies under the brush at a place. */
  readonly cover: (place: Place, reach: number) => void
  /** Takes the last stroke back. False when there is none. */
  readonly undo: () => boolean
  readonly isCovered: (place: Place) => boolean
  readonly isTouched: () => boolean
}

/** Puts a photo on a canvas of its own size. Throws when the browser gives no canvas to draw on. */
export function openBrush(photo: ImageBitmap): Brush {
  const { width, height } = photo
  const canvas = canvasOf(width, height)
  const paint = contextOf(canvas)
  paint.drawImage(photo, 0, 0)
  const grid = gridOf(width, height)
  const colours = coverColours(grid, meansOf(photo, grid))
  const covered = new Set<number>()
  const strokes: number[][] = []
  const rectOf = (cell: number) =>
    [
      (cell % grid.columns) * grid.cell,
      Math.floor(cell / grid.columns) * grid.cell,
      grid.cell,
      grid.cell,
    ] as const
  return {
    canvas,
    grid,
    begin: () => void strokes.push([]),
    cover(place, reach) {
      for (const cell of cellsUnder(grid, place, reach)) {
        if (covered.has(cell)) continue
        covered.add(cell)
        strokes.at(-1)?.push(cell)
        paint.fillStyle = colours[cell] ?? '#888'
        paint.fillRect(...rectOf(cell))
      }
    },
    undo() {
      const stroke = strokes.pop()
      for (const cell of stroke ?? []) {
        covered.delete(cell)
        const rect = rectOf(cell)
        paint.drawImage(photo, ...rect, ...rect)
      }
      return stroke !== undefined
    },
    isCovered: ({ column, row }) => covered.has(row * grid.columns + column),
    isTouched: () => covered.size > 0,
  }
}

/** One colour for each cell: the photo drawn as small as its grid, halved step by step so that all of it counts. */
function meansOf(photo: ImageBitmap, { cell, columns, rows }: Grid): Uint8ClampedArray {
  let { width, height } = { width: columns * cell, height: rows * cell }
  let source: CanvasImageSource = photo
  while (width > columns || height > rows) {
    width = Math.max(columns, Math.ceil(width / 2))
    height = Math.max(rows, Math.ceil(height / 2))
    const smaller = canvasOf(width, height)
    contextOf(smaller).drawImage(source, 0, 0, width, height)
    source = smaller
  }
  const last = canvasOf(columns, rows)
  const context = contextOf(last)
  context.drawImage(source, 0, 0, columns, rows)
  return context.getImageData(0, 0, columns, rows).data
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  return context
}

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
