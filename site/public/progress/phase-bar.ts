import { monthsBetween } from '../../../shared/progress/submission.ts'
import { campaignSpan } from '../../../shared/progress/views/campaign-span.ts'
import { addDays, type Day, daysBetween } from '../../../shared/value/day.ts'

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

interface Span {
  readonly from: string
  readonly to: string
}

const place = (scale: Span, day: Day) =>
  Math.round((daysBetween(scale.from, day) / daysBetween(scale.from, scale.to)) * 1000) / 10

/** Where a phase lies between the first and last day of the scale. */
export function phaseBar(phase: Span, scale: Span, today: Day): PhaseBar {
  const from = place(scale, phase.from)
  const width = place(scale, phase.to) - from
  const state = today > phase.to ? 'past' : today < phase.from ? 'ahead' : 'now'
  const past = Math.min(width, Math.max(0, place(scale, today) - from))
  const inside = today >= scale.from && today <= scale.to
  return { from, width, past, today: inside ? place(scale, today) : undefined, state }
}

/** The scale of whole months that holds all phases, and where each month begins on it. */
export function phaseMonths(phases: readonly Span[]) {
  const days = campaignSpan({ phases })
  const spanned = monthsBetween(days.from, days.to)
  const end = addDays(`${spanned.at(-1)}-28`, 4).slice(0, 7)
  const scale = { from: `${spanned[0]}-01`, to: addDays(`${end}-01`, -1) }
  const months = spanned.map((month) => ({ month, at: place(scale, `${month}-01`) }))
  return { scale, months }
}
