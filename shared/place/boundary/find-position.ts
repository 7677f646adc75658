import { zonesOn } from '../gazetteer/districts-and-zones.ts'
import { type Point, toGcj02 } from './gcj02.ts'
import { type Shape, shapes } from './shapes.ts'

/** What a browser's `coords` say: degrees in WGS-84, and metres of doubt. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
  readonly accuracy?: number
}

/**
 * Where a position lies. `ask` names the places to choose from, the likeliest first: also a single one, near the
 * edge of the province or the sea. `none`: `numbers` are not degrees, `swapped` looks like latitude and
 * longitude exchanged, `vague` is not known to 20 km, `outside` is not in the province.
 */
export type PositionPlace =
  | {
      readonly kind: 'found'
      readonly code: string
      readonly because: { readonly key: 'place.because.position'; readonly words: readonly string[] }
    }
  | { readonly kind: 'ask'; readonly codes: readonly string[] }
  | { readonly kind: 'none'; readonly why: 'numbers' | 'swapped' | 'vague' | 'outside' }

/** Kilometres from a boundary within which the reporter chooses. */
const MARGIN = 1
const WIDEST = 20

/** Whole degrees around all outlines, and one more. */
const around = {
  south: Math.floor(Math.min(...shapes.map(({ box }) => box.south))) - 1,
  north: Math.ceil(Math.max(...shapes.map(({ box }) => box.north))) + 1,
  west: Math.floor(Math.min(...shapes.map(({ box }) => box.west))) - 1,
  east: Math.ceil(Math.max(...shapes.map(({ box }) => box.east))) + 1,
}
const isLatitude = (degrees: number) => degrees > around.south && degrees < around.north
const isLongitude = (degrees: number) => degrees > around.west && degrees < around.east

function fault({ latitude, longitude, accuracy = 0 }: Position): 'numbers' | 'swapped' | 'vague' | undefined {
  if (isLatitude(longitude) && isLongitude(latitude)) return 'swapped'
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return 'numbers'
  return accuracy > WIDEST * 1000 ? 'vague' : undefined
}

/**
 * The district of a position, worked out on the phone; nothing is sent. Near a boundary, or in a district on
 * whose land a zone lies, the reporter chooses: the boundaries of zones are not published. Never throws.
 */
export function findPosition(position: Position): PositionPlace {
  const why = fault(position)
  if (why) return { kind: 'none', why }
  const point = toGcj02([position.longitude, position.latitude])
  const margin = Math.max(MARGIN, (position.accuracy || 0) / 1000)
  const near = shapes
    .filter((one) => isNearBox(point, one, margin))
    .map((one) => ({ code: one.code, ...place(point, one) }))
    .filter(({ inside, distance }) => inside || distance <= margin)
    .sort((a, b) => Number(b.inside) - Number(a.inside) || a.distance - b.distance)
  const [first, other] = near
  if (!first) return { kind: 'none', why: 'outside' }
  const codes = near.map(({ code }) => code)
  const zones = codes.flatMap(zonesOn)
  if (other || zones.length > 0 || first.distance <= margin)
    return { kind: 'ask', codes: [...new Set([...codes, ...zones])] }
  return { kind: 'found', code: first.code, because: { key: 'place.because.position', words: [] } }
}

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
function place(point: Point, { rings }: Shape): { inside: boolean; distance: number } {
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
function isNearBox([x, y]: Point, { box }: Shape, kilometres: number): boolean {
  const north = kilometres / KM_PER_DEGREE
  const east = north / Math.cos((y * Math.PI) / 180)
  return x > box.west - east && x < box.east + east && y > box.south - north && y < box.north + north
}
