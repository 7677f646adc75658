import type { TipEvent } from '../tip/history.ts'
import type { Tip } from '../tip/tip.ts'
import { withoutUndone } from '../tip/undone.ts'
import { groupOfTopic, topicGroups } from '../topic/topic.ts'
import type { OfficeCode } from '../value/office-code.ts'
import { addCounts, type Counts, countsUnder } from './counts.ts'
import { type MonthTally, type OfficeTally, type Outcome, outcomes } from './month.ts'
import { median } from './month-figures.ts'

type Counted = Exclude<keyof OfficeTally, 'office' | 'heldDays'>

const counted = [
  ...(['received', 'passedOn', 'decided', 'onTime', 'disputed', 'late', 'destroyed'] as const),
] satisfies readonly Counted[]

/** What happened to a tip, month by month (`2026-10`): `received {office}` and the like, `held {office} {days}`, `group {group}`, `outcome {outcome}`. */
export function monthCounts(
  tip: Pick<Tip, 'history' | 'facts' | 'acceptBy' | 'finishBy'>,
): Record<string, Counts> {
  const months: Record<string, Counts> = {}
  let holder = ''
  let decider = ''
  for (const event of withoutUndone(tip.history)) {
    const month = event.day.slice(0, 7)
    const add = (name: string) => {
      months[month] = addCounts(months[month] ?? {}, { [name]: 1 })
    }
    const act = (office: OfficeCode, what: Counted) => office !== '' && add(`${what} ${office}`)
    if (event.kind === 'filed') {
      holder = event.subject ?? ''
      act(holder, 'received')
      add(`group ${groupOfTopic(tip.facts.topic)?.id ?? ''}`)
    } else if (event.step === 'transfer') {
      act(holder, 'passedOn')
      add(`held ${holder} ${event.held ?? 0}`)
      holder = event.subject ?? ''
      act(holder, 'received')
    } else if (isOutcome(event)) {
      decider = holder
      act(holder, 'decided')
      add(`outcome ${event.step}`)
      if (event.day <= dueOf(tip, event.step)) act(holder, 'onTime')
    } else if (event.step === 'reopen' && event.by.who === 'reporter') act(decider, 'disputed')
    else if (isLate(event)) act(holder, 'late')
    else if (event.kind === 'destroyed') act(holder, 'destroyed')
  }
  return months
}

/** A month of these offices, every group of topics and every outcome, from what {@link monthCounts} says of all tips together. */
export function tallyOf(
  counts: Counts,
  offices: readonly string[],
): Pick<MonthTally, 'offices' | 'groups' | 'outcomes'> {
  const of = (name: string) => counts[name] ?? 0
  return {
    offices: offices.map((office): OfficeTally => {
      const held = countsUnder(counts, `held ${office}`).flatMap(([days, count]) =>
        Array.from({ length: count }, () => Number(days)),
      )
      const own = counted.map((what) => [what, of(`${what} ${office}`)] as const)
      return {
        office,
        ...(Object.fromEntries(own) as Record<Counted, number>),
        ...(held.length > 0 && { heldDays: median(held) }),
      }
    }),
    groups: Object.fromEntries(topicGroups.map(({ id }) => [id, of(`group ${id}`)])),
    outcomes: Object.fromEntries(outcomes.map((one) => [one, of(`outcome ${one}`)])) as Record<
      Outcome,
      number
    >,
  }
}

function isOutcome<Event extends { step?: string | undefined }>(
  event: Event,
): event is Event & { step: Outcome } {
  return outcomes.some((one) => one === event.step)
}

/** The day by which a tip was to have this outcome: declining is part of deciding whether to look at it at all. */
const dueOf = ({ acceptBy, finishBy }: Pick<Tip, 'acceptBy' | 'finishBy'>, outcome: Outcome): string =>
  outcome === 'decline' ? acceptBy : finishBy

function isLate({ kind, reason }: TipEvent): boolean {
  return kind === 'escalated' && (reason === 'accept' || reason === 'finish')
}
