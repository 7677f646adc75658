/** A scale with marks that a reader counts in. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

/** Marks on a scale, about. */
const TICKS = 4
/** What stands for the most of a scale that may stay empty before its first mark. */
const WASTE = 1 / 3

/** A step that a reader can count in: 1, 2, 2.5 or 5 times a power of ten, at least as large. */
export function niceStep(rough: number): number {
  if (!(rough > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough - 1e-12) ?? 10)
}

/**
 * A scale over values from 0. It begins at nothing where `fromZero` says so, as bars must, or where little would stay empty; marks
 * of places may begin later. Its end lies less than a step above the largest value.
 */
export function scaleOf(values: readonly number[], { fromZero }: { readonly fromZero: boolean }): Scale {
  const top = Math.max(0, ...values)
  const low = Math.min(top, ...values)
  const zero = fromZero || low <= top * WASTE
  const step = niceStep((top - (zero ? 0 : low)) / TICKS)
  const to = Math.max(step, Math.ceil(top / step - 1e-9) * step)
  const from = zero ? 0 : Math.max(0, Math.min(Math.floor(low / step + 1e-9) * step, to - TICKS * step))
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, n) => from + n * step)
  return { from, to, ticks: ticks.map((tick) => Math.round(tick * 1e6) / 1e6) }
}

/** Where a value of a scale lies between two ends; what lies beyond is at the end. */
export function placed({ from, to }: Scale, [start, end]: readonly [number, number]) {
  return (value: number): number =>
    start + (Math.min(1, Math.max(0, (value - from) / (to - from || 1))) || 0) * (end - start)
}
