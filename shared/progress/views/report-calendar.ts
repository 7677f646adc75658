import type { Campaign } from '../../campaign/campaign-schema.ts'
import type { Day } from '../../value/day.ts'
import type { EditionMark } from '../edition.ts'
import { periodsOf } from '../expected.ts'
import { dueOn } from '../submission.ts'

/** A month, and the day by which it is to be reported. */
export interface DueMonth {
  readonly period: string
  readonly due: Day
}

/** What of a campaign's figures is still to come: the months past their day of which nothing is published, and the next one. */
export interface ReportCalendar {
  /** Oldest first. */
  readonly overdue: readonly DueMonth[]
  readonly next: DueMonth | undefined
}

/** The months of a campaign without published figures, by their due days, on a day. A due day is past on the day after it. */
export function reportCalendar(
  { phases, settings }: Pick<Campaign, 'phases' | 'settings'>,
  published: readonly Pick<EditionMark, 'period'>[],
  day: Day,
): ReportCalendar {
  const known = new Set(published.map(({ period }) => period))
  const open = periodsOf({ phases }, 'month').flatMap((period): DueMonth[] => {
    const due = known.has(period) ? undefined : dueOn(period, settings)
    return due === undefined ? [] : [{ period, due }]
  })
  return { overdue: open.filter(({ due }) => due < day), next: open.find(({ due }) => due >= day) }
}
