/** A series of a chart: one value for each step of the axis, in the drawing's own classes. */
export interface Series {
  readonly line: string
  readonly dot: string
  readonly text: string
  readonly label: string
  readonly values: readonly number[]
}

/** Where everything of a line chart stands, in the units of its view box. */
export interface ChartLayout {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly base: number
  readonly rungs: readonly { readonly y: number; readonly value: number }[]
  readonly steps: readonly { readonly x: number; readonly name: string }[]
  readonly lines: readonly {
    readonly series: Series
    readonly points: readonly (readonly [number, number])[]
    readonly labelY: number
  }[]
  readonly gap: string
}

const round = (value: number) => Math.round(value * 10) / 10
/** Least distance between two labels at the end of lines. */
const APART = 17

/** A step between rungs that a reader can count in: 1, 2 or 5 times a power of ten. */
export function niceStep(top: number): number {
  const rough = Math.max(1, top / 4)
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
}

/** Lays out two series, the first above the second, with room for labels on the right. */
export function layOut(
  series: readonly [Series, Series],
  names: readonly string[],
  size: { readonly width: number; readonly height: number },
): ChartLayout {
  const { width, height } = size
  const left = 38
  const right = width - 112
  const base = height - 26
  const top = Math.max(1, ...series.flatMap(({ values }) => values))
  const step = niceStep(top)
  const x = (at: number) =>
    round(names.length < 2 ? right : left + ((right - left) * at) / (names.length - 1))
  const y = (value: number) => round(base - ((base - 22) * value) / (Math.ceil(top / step) * step))
  const lines = series.map((one) => ({
    series: one,
    points: one.values.map((value, at): readonly [number, number] => [x(at), y(value)]),
  }))
  const ends = lines.map(({ points }) => points.at(-1)?.[1] ?? base)
  const middle = ((ends[0] ?? 0) + (ends[1] ?? 0)) / 2
  const half = Math.max(APART / 2, Math.abs((ends[0] ?? 0) - (ends[1] ?? 0)) / 2)
  return {
    ...{ width, height, left, right, base },
    rungs: Array.from({ length: Math.ceil(top / step) + 1 }, (_, at) => ({
      y: y(at * step),
      value: at * step,
    })),
    steps: names.map((name, at) => ({ x: x(at), name })),
    lines: lines.map((line, at) => ({ ...line, labelY: round(middle + (at === 0 ? -half : half) + 4.5) })),
    gap: [...(lines[0]?.points ?? []), ...(lines[1]?.points ?? []).toReversed()].map(String).join(' '),
  }
}
