import type { TipEvent } from '../tip/history.ts'
import type { Tip } from '../tip/tip.ts'
import { withoutUndone } from '../tip/undone.ts'
import { groupOfTopic, topicGroups } from '../topic/topic.ts'
import type { OfficeCode } from '../value/office-code.ts'
import { type MonthTally, type OfficeTally, type Outcome, outcomes } from './month.ts'
import { median } from './month-figures.ts'

type Counted = Exclude<keyof OfficeTally, 'office' | 'heldDays'>

/** Counts a month over tips that are handed in one after another. */
export function createTally(month: string) {
  const counts = new Map<string, Record<Counted, number>>()
  const held = new Map<string, number[]>()
  const groups = new Map(topicGroups.map(({ id }) => [id, 0]))
  const ends: Record<Outcome, number> = { decline: 0, unsubstantiate: 0, close: 0, merge: 0 }
  const add = (office: OfficeCode, what: Counted) => {
    const line = counts.get(office) ?? { ...nothing }
    line[what] += 1
    counts.set(office, line)
  }
  return {
    /** Counts what happened to a tip in the month. */
    count(tip: Pick<Tip, 'history' | 'facts' | 'acceptBy' | 'finishBy'>): void {
      let holder = ''
      let decider = ''
      for (const event of withoutUndone(tip.history)) {
        const now = event.day.startsWith(month)
        const act = (office: OfficeCode, what: Counted) => now && office !== '' && add(office, what)
        if (event.kind === 'filed') {
          holder = event.subject ?? ''
          act(holder, 'received')
          const group = groupOfTopic(tip.facts.topic)?.id ?? ''
          if (now) groups.set(group, (groups.get(group) ?? 0) + 1)
        } else if (event.step === 'transfer') {
          act(holder, 'passedOn')
          if (now) held.set(holder, [...(held.get(holder) ?? []), event.held ?? 0])
          holder = event.subject ?? ''
          act(holder, 'received')
        } else if (isOutcome(event)) {
          decider = holder
          act(holder, 'decided')
          if (now) ends[event.step] += 1
          if (event.day <= dueOf(tip, event.step)) act(holder, 'onTime')
        } else if (event.step === 'reopen' && event.by.who === 'reporter') act(decider, 'disputed')
        else if (isLate(event)) act(holder, 'late')
        else if (event.kind === 'destroyed') act(holder, 'destroyed')
      }
    },
    /** Every office named, by code. */
    result(offices: readonly string[]): Pick<MonthTally, 'offices' | 'groups' | 'outcomes'> {
      return {
        offices: offices.map((office): OfficeTally => {
          const days = held.get(office)
          return { office, ...nothing, ...counts.get(office), ...(days && { heldDays: median(days) }) }
        }),
        groups: Object.fromEntries(groups),
        outcomes: ends,
      }
    },
  }
}

const nothing: Record<Counted, number> = {
  ...{ received: 0, passedOn: 0, decided: 0, onTime: 0, disputed: 0, late: 0, destroyed: 0 },
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
