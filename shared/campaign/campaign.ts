import type { Day } from '../value/day.ts'
import actorNames from './actors.json' with { type: 'json' }
import data from './campaign-2023.json' with { type: 'json' }
import indicatorData from './indicators.json' with { type: 'json' }

/** A phase of the campaign. */
export interface Phase {
  readonly id: string
  readonly zh: string
  readonly from: string
  readonly to: string
}

/** One of the 86 duties of the plan, with its own words in `quote`. Checked by campaign-schema.ts in tests. */
export interface Duty {
  readonly id: string
  readonly clause: string
  readonly quote: string
  readonly en: string
  /** Who is responsible, in the plan's words. */
  readonly actors: readonly string[]
  readonly due: {
    readonly zh: string
    readonly from?: string
    /** Due days, oldest first; empty when the plan gives none. */
    readonly days: readonly string[]
  }
  readonly indicators: readonly {
    readonly zh: string
    readonly unit: string
    readonly target: string | null
  }[]
  /** What the plan or we publish of it. */
  readonly publish: string
}

/** A figure that cities report every month. */
export interface Indicator {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly unit: { readonly zh: string; readonly en: string }
  /** What is counted, exactly. */
  readonly definition: { readonly zh: string; readonly en: string }
  /** Set for a ratio: what the figure is a part of. */
  readonly denominator?: { readonly zh: string; readonly en: string }
  /** The duty it measures. */
  readonly duty: string
}

/** The campaign of 2023. */
export const campaign: {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly source: string
  readonly basis: readonly string[]
  readonly phases: readonly Phase[]
  readonly duties: readonly Duty[]
} = data

/** What cities report. */
export const indicators: readonly Indicator[] = indicatorData

/** The indicator with this id. */
export function findIndicator(id: string): Indicator | undefined {
  return indicators.find((one) => one.id === id)
}

const english: Readonly<Record<string, string>> = actorNames

/** What somebody responsible is called in English; in the plan's own words where there is no such name. */
export const actorInEnglish = (actor: string): string => english[actor] ?? actor

/** Where a duty stands on a day: its last due day is past, one lies ahead, or the plan gives none. */
export function dutyState(duty: Duty, day: Day): 'past' | 'ahead' | 'open' {
  const last = duty.due.days.at(-1)
  if (last === undefined) return 'open'
  return last < day ? 'past' : 'ahead'
}
