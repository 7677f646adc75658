import { type ChartSize, goalOf, gridOf } from './dot-chart.ts'
import { placed, scaleOf } from './scale.ts'
import { type Chart, element, label, level, upright } from './svg.ts'

/** A number with the range that chance explains. */
export interface RangeRow {
  readonly name: string
  readonly low: number
  readonly at: number
  readonly high: number
  /** Whether the whole range lies above the line. */
  readonly clear: boolean
}

const TOP = 40
const FOOT = 26

/** Rows of numbers with their ranges, and a line to compare with. A range that runs over the end of the scale has no end mark, and there is one: `cut`. */
export function rangeChart({
  rows,
  goal,
  size,
  write,
}: {
  readonly rows: readonly RangeRow[]
  readonly goal?: { readonly at: number; readonly says: string }
  readonly size: ChartSize
  readonly write: (value: number) => string
}): Chart & { readonly cut: boolean } {
  const most = 2 * Math.max(goal?.at ?? 0, ...rows.map(({ at }) => at))
  const ends = rows.map(({ high }) => Math.min(high, most))
  const scale = scaleOf([...ends, goal?.at ?? 0], { fromZero: true })
  const end = TOP + rows.length * size.row
  const x = placed(scale, [size.names + 10, size.width - 14])
  const body = [
    gridOf(scale, x, [TOP, end], write),
    ...(goal ? [goalOf(goal, x, [TOP - 6, end]).replace('"end"', '"start"')] : []),
    ...rows.map((row, n) => rangeOf(row, x, TOP + (n + 0.5) * size.row, { size, to: scale.to })),
  ]
  const cut = rows.some(({ high }) => high > scale.to)
  return { width: size.width, height: end + FOOT, body: body.join(''), cut }
}

function rangeOf(
  { name, low, at, high, clear }: RangeRow,
  x: (value: number) => number,
  y: number,
  { size, to }: { readonly size: ChartSize; readonly to: number },
): string {
  const look = clear ? 'whisk hot' : 'whisk'
  const cap = (value: number) => upright(look, x(value), [y - 6, y + 6])
  const dot = clear
    ? element('circle', { class: 'pth', cx: x(at), cy: y, r: 5 })
    : element('circle', { class: 'pt0', cx: x(at), cy: y, r: 4.5 })
  return [
    label(name, size.names, y + 4.5, { anchor: 'end', class: clear ? '' : 'soft' }),
    level(look, y, [x(low), x(high)]),
    ...[cap(low), high <= to ? cap(high) : '', dot],
  ].join('')
}
