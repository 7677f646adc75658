import type { Point } from './gcj02.ts'
import type { Shape } from './shapes.ts'

const KM_PER_DEGREE = 111.2

/** Kilometres from a point to the line between two others; a flat earth is good enough for a few kilometres. */
function toLine([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const narrow = Math.cos((y * Math.PI) / 180)
  const [dx, dy] = [(x1 - x0) * narrow, y1 - y0]
  const [px, py] = [(x - x0) * narrow, y - y0]
  const length = dx * dx + dy * dy
  const along = length > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / length)) : 0
  return Math.hypot(px - along * dx, py - along * dy) * KM_PER_DEGREE
}

/** Whether a line running east from the point crosses this side. */
const crosses = ([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): boolean =>
  y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)

/** Whether a point lies in a shape (even-odd, so holes are out), and its kilometres to the outline. */
export function place(point: Point, { rings }: Shape): { inside: boolean; distance: number } {
  let inside = false
  let distance = Number.POSITIVE_INFINITY
  for (const ring of rings)
    for (const [n, corner] of ring.entries()) {
      const next = ring[(n + 1) % ring.length] ?? corner
      if (crosses(point, corner, next)) inside = !inside
      distance = Math.min(distance, toLine(point, corner, next))
    }
  return { inside, distance }
}

/** Whether a point is within so many kilometres of the box around a shape. */
export function isNearBox([x, y]: Point, { box }: Shape, kilometres: number): boolean {
  const north = kilometres / KM_PER_DEGREE
  const east = north / Math.cos((y * Math.PI) / 180)
  return x > box.west - east && x < box.east + east && y > box.south - north && y < box.north + north
}
