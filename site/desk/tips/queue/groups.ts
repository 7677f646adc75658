import { workdaysBetween } from '../../../../shared/calendar/workday.ts'
import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import { SOON } from '../../../../shared/tip/due.ts'
import type { Day } from '../../../../shared/value/day.ts'

/** What a list falls into, in this order: in danger, past their day, nearly there, all others. */
export const groupNames = ['critical', 'late', 'soon', 'rest'] as const
export type GroupName = (typeof groupNames)[number]

/** A part of the list. */
export interface Group {
  readonly name: GroupName
  readonly tips: readonly TipSummary[]
}

/** How the list may be ordered; `due` is as it comes, in groups. */
export const orders = ['due', 'newest', 'topic', 'person'] as const
export type Order = (typeof orders)[number]

/** Tips as they are shown: in groups by what presses, or all in one in another order. Empty groups are left out. */
export function groupsOf(tips: readonly TipSummary[], order: Order, today: Day): Group[] {
  if (order !== 'due') return [{ name: 'rest', tips: tips.toSorted(comparisons[order]) }]
  return groupNames
    .map((name) => ({ name, tips: tips.filter((tip) => groupOf(tip, today) === name).toSorted(byPress) }))
    .filter((group) => group.tips.length > 0)
}

/** The group of a tip. A settled one presses no more. */
export function groupOf(tip: TipSummary, today: Day): GroupName {
  if (!isOpen(tip.state)) return 'rest'
  if (tip.critical) return 'critical'
  if (tip.dueBy < today) return 'late'
  return workdaysBetween(today, tip.dueBy) <= SOON ? 'soon' : 'rest'
}

type Compare = (a: TipSummary, b: TipSummary) => number

/** Those in danger that nobody looked at come first, by their hour; then the day that is due decides. */
const byPress: Compare = (a, b) =>
  compare(pressOf(a), pressOf(b)) || compare(a.dueBy, b.dueBy) || compare(a.id, b.id)

const comparisons = {
  newest: (a, b) => compare(b.filedOn, a.filedOn) || byPress(a, b),
  topic: (a, b) => compare(a.facts.topic, b.facts.topic) || byPress(a, b),
  person: (a, b) => compare(a.assignee?.name ?? '', b.assignee?.name ?? '') || byPress(a, b),
} satisfies Record<Exclude<Order, 'due'>, Compare>

const LATEST = '9'

/** Past its hour it has none any more, and nobody looked: that presses most. */
function pressOf({ critical, openedOn, lookBy, state }: TipSummary): string {
  if (!critical || openedOn !== undefined || !isOpen(state)) return LATEST
  return lookBy ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
