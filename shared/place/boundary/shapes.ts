import data from '#province/boundaries.json' with { type: 'json' }
import type { Point } from './gcj02.ts'

/** A district's outline: rings without the closing point, and the box around them. */
export interface Shape {
  readonly code: string
  readonly rings: readonly (readonly Point[])[]
  readonly box: {
    readonly west: number
    readonly east: number
    readonly south: number
    readonly north: number
  }
}

/** Steps in a degree in boundaries.json. */
const SCALE = 1024

/** A ring of whole steps, each point as the difference from the one before. */
function decode(steps: readonly number[]): Point[] {
  const points: Point[] = []
  let [x, y] = [0, 0]
  for (let n = 0; n + 1 < steps.length; n += 2) {
    x += steps[n] ?? 0
    y += steps[n + 1] ?? 0
    points.push([x / SCALE, y / SCALE])
  }
  return points
}

function shape([code, encoded]: [string, readonly (readonly number[])[]]): Shape {
  const rings = encoded.map(decode)
  const box = { west: 180, east: -180, south: 90, north: -90 }
  for (const [x, y] of rings.flat()) {
    box.west = Math.min(box.west, x)
    box.east = Math.max(box.east, x)
    box.south = Math.min(box.south, y)
    box.north = Math.max(box.north, y)
  }
  return { code, rings, box }
}

/** The outlines of the districts and counties, in GCJ-02, good to about 200 m. Never to be drawn. */
export const shapes: readonly Shape[] = Object.entries(data).map(shape)
