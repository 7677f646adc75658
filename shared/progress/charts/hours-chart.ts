import { type ChartSize, goalOf, gridOf } from './dot-chart.ts'
import { placed, scaleOf } from './scale.ts'
import { type Chart, element, label } from './svg.ts'

/** What something took; without hours it is not over yet. */
export interface HoursRow {
  readonly name: string
  readonly hours?: number
  /** The hours in words, or why there are none. */
  readonly says: string
  readonly late: boolean
}

const TOP = 40
const FOOT = 26

/** Rows as bars from nothing, cut where the allowed hours end: what is past them differs. */
export function hoursChart({
  rows,
  goal,
  size,
}: {
  readonly rows: readonly HoursRow[]
  readonly goal: { readonly at: number; readonly says: string }
  readonly size: ChartSize
}): Chart {
  const scale = scaleOf([goal.at, ...rows.map(({ hours }) => hours ?? 0)], { fromZero: true })
  const end = TOP + rows.length * size.row
  const x = placed(scale, [size.names + 10, size.width - 46])
  const body = [
    gridOf(scale, x, [TOP, end], String),
    goalOf(goal, x, [TOP - 6, end]).replace('"end"', '"middle"'),
    ...rows.map((row, n) => barOf(row, x, TOP + (n + 0.5) * size.row, { size, goal: goal.at })),
  ]
  return { width: size.width, height: end + FOOT, body: body.join('') }
}

function barOf(
  { name, hours, says, late }: HoursRow,
  x: (value: number) => number,
  y: number,
  { size, goal }: { readonly size: ChartSize; readonly goal: number },
): string {
  const named = label(name, size.names, y + 4.5, { anchor: 'end' })
  const bar = (look: string, from: number, to: number) =>
    element('rect', { class: look, x: x(from), y: y - 4, width: x(to) - x(from), height: 8 })
  if (hours === undefined) {
    const frame = { class: 'gap', x: x(0) + 4, y: y - 9, width: x(goal) - x(0) - 8, height: 18 }
    const middle = (x(0) + x(goal)) / 2
    return (
      named +
      element('rect', frame) +
      label(says, middle, y + 4.5, { anchor: 'middle', class: late ? 'strong tseal' : '' })
    )
  }
  const over = hours > goal ? bar('span hot', goal, hours) : ''
  const words = label(says, x(hours) + 8, y + 4.5, { class: late ? 'strong tseal' : 'soft' })
  return named + bar('span', 0, Math.min(hours, goal)) + over + words
}
