import { type ChartSize, gridOf } from './dot-chart.ts'
import { placed, scaleOf } from './scale.ts'
import { type Chart, element, label, upright } from './svg.ts'

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
/** A picture narrower than this writes the words of a row above its bar: beside it they would not fit. */
const NARROW = 480
/** Room between a bar's end and words, in units of the picture. */
const GAP = 10
/** Room between a word and the line of the allowed hours. */
const WORD = 4

/**
 * Rows as bars from nothing, cut where the allowed hours end: what is past them differs. Names stand before the bars and words behind
 * the end of the scale, so that no word lies on the line of the allowed hours; in a narrow picture both stand above their bar, and the line
 * stops where it would run through them.
 */
export function hoursChart({
  rows,
  goal,
  size,
}: {
  readonly rows: readonly HoursRow[]
  readonly goal: { readonly at: number; readonly says: string }
  readonly size: Pick<ChartSize, 'width' | 'row'>
}): Chart {
  const { width } = size
  const scale = scaleOf([goal.at, ...rows.map(({ hours }) => hours ?? 0)], { fromZero: true })
  const isNarrow = width < NARROW
  const names = isNarrow ? 0 : widest(rows.map(({ name }) => name))
  const after = isNarrow ? 0 : widest(rows.map(({ says }) => says))
  // Half of the last mark's number stands past the end of the scale.
  const ends = [names + GAP, width - Math.max(after + 2 * GAP, 2 * GAP)] as const
  const x = placed(scale, ends)
  const step = isNarrow ? size.row * 1.6 : size.row
  const end = TOP + rows.length * step
  const middleOf = (n: number) => TOP + (n + (isNarrow ? 0.75 : 0.5)) * step
  /** In a narrow picture words stand where the line of the allowed hours runs. */
  const isOver = ({ name, says }: HoursRow) =>
    isNarrow && (ends[0] + 4 + widthOf(name) > x(goal.at) - WORD || width - widthOf(says) < x(goal.at) + WORD)
  const covered = rows.flatMap((row, n): Span[] =>
    isOver(row) ? [[middleOf(n) - 9 - 13, middleOf(n) - 9 + WORD]] : [],
  )
  const body = [
    gridOf(scale, x, [TOP, end], String),
    goalNamed(goal, x, width),
    ...around(covered, [TOP - 6, end]).map((span) => upright('goal', x(goal.at), span)),
    ...rows.map((row, n) => {
      const middle = middleOf(n)
      const words = isNarrow
        ? label(row.name, ends[0] + 4, middle - 9) +
          label(row.says, width, middle - 9, { ...lookOf(row), anchor: 'end' })
        : label(row.name, names, middle + 4.5, { anchor: 'end' }) +
          label(row.says, ends[1] + GAP, middle + 4.5, lookOf(row))
      return barOf(row, x, middle, goal.at) + words
    }),
  ]
  return { width, height: end + FOOT, body: body.join('') }
}

const lookOf = ({ hours, late }: HoursRow) => ({
  class: late ? 'strong tseal' : hours === undefined ? '' : 'soft',
})

type Span = readonly [from: number, to: number]

/** What is left of a line where spans of it, from above to below, are taken out. */
function around(covered: readonly Span[], [from, to]: Span): Span[] {
  const starts = [from, ...covered.map(([, end]) => end)]
  return starts.map((start, n): Span => [start, covered[n]?.[0] ?? to])
}

/** What the line of the allowed hours is, above it and within the picture. */
function goalNamed(
  { at, says }: { readonly at: number; readonly says: string },
  x: (value: number) => number,
  width: number,
): string {
  const half = widthOf(says) / 2
  const middle = Math.min(Math.max(x(at), half), width - half)
  return label(says, middle, TOP - 12, { class: 'strong', anchor: 'middle' })
}

function barOf({ hours }: HoursRow, x: (value: number) => number, y: number, goal: number): string {
  const bar = (look: string, from: number, to: number) =>
    element('rect', { class: look, x: x(from), y: y - 4, width: x(to) - x(from), height: 8 })
  if (hours === undefined)
    return element('rect', { class: 'gap', x: x(0) + 4, y: y - 4, width: x(goal) - x(0) - 8, height: 8 })
  return bar('span', 0, Math.min(hours, goal)) + (hours > goal ? bar('span hot', goal, hours) : '')
}

/** The width of a text in a picture, about: letters of 13 units, a sign of Chinese as wide as high. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 13 : 7.6), 0)

const widest = (texts: readonly string[]): number => Math.ceil(Math.max(0, ...texts.map(widthOf)))
