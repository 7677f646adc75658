import type { Campaign } from '../../campaign/campaign-schema.ts'
import type { Day } from '../../value/day.ts'

/** The first and last day of a campaign's phases. */
export function campaignSpan({
  phases,
}: {
  readonly phases: readonly Pick<Campaign['phases'][number], 'from' | 'to'>[]
}): {
  readonly from: Day
  readonly to: Day
} {
  const first = phases.map(({ from }) => from).sort()[0] ?? ''
  const last =
    phases
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? ''
  return { from: first, to: last }
}
