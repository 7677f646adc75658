import type { NoneLook } from './dot-chart.ts'
import { scaleOf } from './scale.ts'
import { type Chart, element, label, level, tenth } from './svg.ts'

/** A month of a place: its number, or what kind of none it is. */
export type Bar = number | NoneLook

/** A place with a picture of its own. */
export interface Multiple {
  readonly name: string
  readonly bars: readonly Bar[]
  /** The newest number in words, or why there is none. */
  readonly says: string
  /** Where it stands. */
  readonly column: number
  readonly row: number
}

export interface MultiplesInput {
  readonly multiples: readonly Multiple[]
  readonly columns: number
  readonly width: number
  /** Names of the first and last month. */
  readonly months: readonly [string, string]
  readonly write: (value: number) => string
}

const GAP = 18
const HEAD = 40
const BARS = 58
const CELL = HEAD + BARS + 22

/** The same bars for each place, all on one scale from nothing. */
export function multiplesChart(input: MultiplesInput): Chart {
  const { multiples, columns, width } = input
  const cell = (width - GAP * (columns - 1)) / columns
  const numbers = multiples.flatMap(({ bars }) => bars.filter((bar) => typeof bar === 'number'))
  const { to } = scaleOf(numbers, { fromZero: true })
  const rows = Math.max(0, ...multiples.map(({ row }) => row)) + 1
  const body = multiples.map((one) => cellOf(one, input, { cell, to }))
  return { width, height: rows * CELL, body: body.join('') }
}

function cellOf(
  one: Multiple,
  { months, multiples }: MultiplesInput,
  { cell, to }: { readonly cell: number; readonly to: number },
): string {
  const left = one.column * (cell + GAP)
  const top = one.row * CELL
  const base = top + HEAD + BARS
  const named = one === multiples[0]
  const names = named
    ? label(months[0], left, base + 15, { class: 'soft' }) +
      label(months[1], left + cell, base + 15, { class: 'soft', anchor: 'end' })
    : ''
  return [
    label(one.name, left, top + 14, { class: 'strong' }),
    label(one.says, left, top + 32, { class: typeof one.bars.at(-1) === 'number' ? '' : 'soft' }),
    barsOf(one.bars, { left, base, cell, to }),
    level('axis', base, [left, left + cell]),
    names,
  ].join('')
}

interface Ground {
  readonly left: number
  readonly base: number
  readonly cell: number
  readonly to: number
}

/** The newest bar is full, those before are lighter; nothing is a stroke on the ground; no number is a frame. */
function barsOf(bars: readonly Bar[], { left, base, cell, to }: Ground): string {
  const step = cell / Math.max(bars.length, 1)
  const wide = Math.min(step * 0.7, 26)
  const paths = { past: '', now: '', nought: '' }
  const frames: string[] = []
  for (const [n, bar] of bars.entries()) {
    const x = left + n * step + (step - wide) / 2
    if (typeof bar !== 'number') frames.push(frameAt(bar, { x, wide, base }))
    else if (bar === 0) paths.nought += `M${tenth(x)} ${tenth(base - 2)}h${tenth(wide)}`
    else {
      const high = Math.max(1, (bar / to) * BARS)
      const shape = `M${tenth(x)} ${tenth(base)}v${tenth(-high)}h${tenth(wide)}v${tenth(high)}z`
      paths[n === bars.length - 1 ? 'now' : 'past'] += shape
    }
  }
  const drawn = [
    ['barpast', paths.past],
    ['barnow', paths.now],
    ['nought', paths.nought],
  ] as const
  return drawn.map(([look, d]) => (d ? element('path', { class: look, d }) : '')).join('') + frames.join('')
}

function frameAt(
  kind: Exclude<Bar, number>,
  { x, wide, base }: { readonly x: number; readonly wide: number; readonly base: number },
): string {
  if (kind === 'notDue') return ''
  const frame = (look: string, inset = 0) =>
    element('rect', {
      ...{ class: look, x: x + 1 + inset, y: base - 20 + inset },
      ...{ width: Math.max(2, wide - 2 - 2 * inset), height: 20 - 2 * inset },
    })
  if (kind === 'wait') return frame('wait') + frame('wait', 2.5)
  return frame(kind === 'missing' ? 'gap' : 'few')
}
