import type { TipEvent } from '../tip/history.ts'
import type { Tip } from '../tip/tip.ts'
import { withoutUndone } from '../tip/undone.ts'
import type { OfficeCode } from '../value/office-code.ts'
import type { OfficeTally } from './month.ts'
import { median } from './month-figures.ts'

type Counted = Exclude<keyof OfficeTally, 'office' | 'heldDays'>

/** Counts a month over tips that are handed in one after another. */
export function createTally(month: string) {
  const counts = new Map<string, Record<Counted, number>>()
  const held = new Map<string, number[]>()
  const add = (office: OfficeCode, what: Counted) => {
    const line = counts.get(office) ?? { ...nothing }
    line[what] += 1
    counts.set(office, line)
  }
  return {
    /** Counts what happened to a tip in the month. */
    count(tip: Pick<Tip, 'history'>): void {
      let holder = ''
      let decider = ''
      for (const event of withoutUndone(tip.history)) {
        const now = event.day.startsWith(month)
        const act = (office: OfficeCode, what: Counted) => now && office !== '' && add(office, what)
        if (event.kind === 'filed') {
          holder = event.subject ?? ''
          act(holder, 'received')
        } else if (event.step === 'transfer') {
          act(holder, 'passedOn')
          if (now) held.set(holder, [...(held.get(holder) ?? []), event.held ?? 0])
          holder = event.subject ?? ''
          act(holder, 'received')
        } else if (isOutcome(event)) {
          decider = holder
          act(holder, 'decided')
        } else if (event.step === 'reopen' && event.by.who === 'reporter') act(decider, 'disputed')
        else if (isLate(event)) act(holder, 'late')
        else if (event.kind === 'destroyed') act(holder, 'destroyed')
      }
    },
    /** Every office named, by code. */
    offices(offices: readonly string[]): OfficeTally[] {
      return offices.map((office) => {
        const days = held.get(office)
        return { office, ...nothing, ...counts.get(office), ...(days && { heldDays: median(days) }) }
      })
    },
  }
}

const nothing: Record<Counted, number> = {
  ...{ received: 0, passedOn: 0, decided: 0, disputed: 0, late: 0, destroyed: 0 },
}

function isOutcome({ step }: TipEvent): boolean {
  return step === 'decline' || step === 'unsubstantiate' || step === 'close' || step === 'merge'
}

function isLate({ kind, reason }: TipEvent): boolean {
  return kind === 'escalated' && (reason === 'accept' || reason === 'finish')
}
