import { type Day, daysBetween } from '../../../shared/value/day.ts'

/** A phase on one scale of days, in hundredths of its length. */
export interface PhaseBar {
  readonly from: number
  readonly width: number
  /** How much of the phase has passed. */
  readonly past: number
  /** Where today stands; undefined when it lies outside the scale. */
  readonly today: number | undefined
  readonly state: 'past' | 'now' | 'ahead'
}

/** Where a phase lies between the first and last day of the scale. */
export function phaseBar(
  phase: { readonly from: string; readonly to: string },
  scale: { readonly from: string; readonly to: string },
  today: Day,
): PhaseBar {
  const length = daysBetween(scale.from, scale.to)
  const at = (day: Day) => Math.round((daysBetween(scale.from, day) / length) * 1000) / 10
  const from = at(phase.from)
  const width = at(phase.to) - from
  const state = today > phase.to ? 'past' : today < phase.from ? 'ahead' : 'now'
  const past = Math.min(width, Math.max(0, at(today) - from))
  const inside = today >= scale.from && today <= scale.to
  return { from, width, past, today: inside ? at(today) : undefined, state }
}
