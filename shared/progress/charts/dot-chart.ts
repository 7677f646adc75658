import { placed, type Scale, scaleOf } from './scale.ts'
import { type Chart, element, label, level, tenth, upright } from './svg.ts'

/** What kind of none stands in place of a number; `wait`: in review, sent back, or a reason why there is none. */
export type NoneLook = 'missing' | 'wait' | 'suppressed' | 'notDue'

/** A place in a dot chart. */
export interface DotRow {
  readonly name: string
  /** Of earlier months, oldest first. */
  readonly before: readonly number[]
  /** Of the month; absent where there is no number. */
  readonly now?: number
  /** The number in words, or why there is none. */
  readonly says: string
  /** How it is marked. */
  readonly look: 'plain' | 'short' | NoneLook
}

export interface DotInput {
  readonly rows: readonly DotRow[]
  readonly goal?: { readonly at: number; readonly says: string }
  /** Names of the months of the first row that has them all, the newest last. */
  readonly months: readonly string[]
  readonly size: ChartSize
  /** Writes a number of the scale. */
  readonly write: (value: number) => string
}

/** How wide a picture is, how much of it names take on the left and words on the right, and how high a row is. */
export interface ChartSize {
  readonly width: number
  readonly names: number
  readonly after: number
  readonly row: number
}

const TOP = 40
const FOOT = 26

/** Places as rows, each with its number as a mark on one scale: hollow circles for earlier months, a full mark for this one. */
export function dotChart(input: DotInput): Chart {
  const { rows, goal, size, write } = input
  const scale = dotScale(rows, goal?.at)
  const end = TOP + rows.length * size.row
  const x = placed(scale, [size.names + 10, size.width - size.after])
  const height = end + FOOT
  const body = [
    gridOf(scale, x, [TOP, end], write),
    ...(goal ? [goalOf(goal, x, [TOP - 6, end])] : []),
    ...rows.map((row, n) => rowOf(row, x, TOP + (n + 0.5) * size.row, size)),
    monthsOf(input, x),
  ]
  return { width: size.width, height, body: body.join('') }
}

/** The scale of rows, and of the target where there is one. */
export function dotScale(rows: readonly DotRow[], goal: number | undefined): Scale {
  const values = rows.flatMap(({ before, now }) => [...before, ...(now === undefined ? [] : [now])])
  return scaleOf([...values, ...(goal === undefined ? [] : [goal])], { fromZero: false })
}

/** Marks of a scale from left to right. */
export function gridOf(
  { ticks }: Scale,
  x: (value: number) => number,
  [top, end]: readonly [number, number],
  write: (value: number) => string,
): string {
  return ticks
    .map((tick, n) => {
      const line = upright(n === 0 ? 'axis' : 'grid', x(tick), [top, end])
      return line + label(write(tick), x(tick), end + 18, { class: 'soft', anchor: 'middle' })
    })
    .join('')
}

/** A dashed line at a target or a mean, named above. */
export function goalOf(
  { at, says }: { readonly at: number; readonly says: string },
  x: (value: number) => number,
  [top, end]: readonly [number, number],
): string {
  return upright('goal', x(at), [top, end]) + label(says, x(at), top - 6, { class: 'strong', anchor: 'end' })
}

function rowOf(
  row: DotRow,
  x: (value: number) => number,
  y: number,
  { names, width, after }: ChartSize,
): string {
  const name = label(row.name, names, y + 4.5, { anchor: 'end' })
  const earlier = row.before.map((value) => element('circle', { class: 'pt0', cx: x(value), cy: y, r: 4 }))
  if (row.now === undefined) return name + earlier.join('') + noneOf(row, width - after + 6, y)
  const ends = [...row.before, row.now].map(x)
  const span = [Math.min(...ends), Math.max(...ends)] as const
  const track = row.before.length > 0 ? level('seg', y, span) : ''
  const words = label(row.says, width - after + 12, y + 4.5, {
    class: row.look === 'short' ? 'strong tseal' : 'strong',
  })
  return name + track + earlier.join('') + markAt(row.look, x(row.now), y) + words
}

/** A full square; a diamond for what falls short. */
function markAt(look: DotRow['look'], x: number, y: number): string {
  if (look !== 'short') return element('rect', { class: 'pt', x: x - 5, y: y - 5, width: 10, height: 10 })
  const corners = [x, y - 7, x + 7, y, x, y + 7, x - 7, y].map(tenth)
  return element('polygon', { class: 'pth', points: corners.join(' ') })
}

/** Why there is no number, in a frame: dashed when not reported, double when it waits, dotted when suppressed; without one when not due. */
function noneOf({ look, says }: DotRow, x: number, y: number): string {
  const words = label(says, x + 8, y + 4.5, { class: 'soft' })
  if (look === 'notDue') return words
  const width = [...says].reduce((sum, sign) => sum + (sign < '\u3000' ? 7.2 : 13), 16)
  const frame = (look: string, high: number, inset = 0) =>
    element('rect', { class: look, x: x + inset, y: y - high / 2, width: width - 2 * inset, height: high })
  if (look === 'wait') return frame('wait', 22) + frame('wait', 17, 2.5) + words
  return frame(look === 'suppressed' ? 'few' : 'gap', 18) + words
}

/** Names of months above the marks of the first row that has all of them, where they do not run together. */
function monthsOf({ rows, months, size }: DotInput, x: (value: number) => number): string {
  const at = rows.findIndex(({ before, now }) => now !== undefined && before.length === months.length - 1)
  const row = rows[at]
  if (!row || at > 0 || months.length < 2) return ''
  const places = [...row.before, row.now ?? 0].map(x)
  const apart = places.every((one, n) => n === 0 || Math.abs(one - (places[n - 1] ?? 0)) > 30)
  const y = TOP + 0.5 * size.row - 9
  if (!apart) return ''
  return places.map((one, n) => label(months[n] ?? '', one, y, { class: 'soft', anchor: 'middle' })).join('')
}
