import type { Step } from '../lifecycle/steps.ts'
import type { TipEvent } from './history.ts'
import type { Tip } from './tip.ts'
import { withoutUndone } from './undone.ts'

const outcomes: readonly Step[] = ['decline', 'unsubstantiate', 'close', 'refer', 'merge']

/**
 * Whether somebody took, or signed with others, an outcome that the reporter disputed later, of this tip or of the one
 * that it was merged into: they decide nothing about it any more.
 */
export function isBarred(tip: Pick<Tip, 'history'>, sub: string): boolean {
  return barredOf(tip).includes(sub)
}

/** Subjects of all who are barred of a tip by its own disputes; those of tips that wait on it are barred of it, too. */
export function barredOf({ history }: Pick<Tip, 'history'>): string[] {
  const standing = withoutUndone(history)
  const disputed = standing.findLastIndex(({ step, by }) => step === 'reopen' && by.who === 'reporter')
  return [...new Set(standing.slice(0, Math.max(0, disputed)).flatMap(decidersOf))]
}

/** Subjects of those who took an outcome of a tip. */
export function outcomeTakers({ history }: Pick<Tip, 'history'>): string[] {
  return [...new Set(withoutUndone(history).flatMap(decidersOf))]
}

function decidersOf({ step, by, sets }: TipEvent): readonly string[] {
  const took = by.who === 'staff' && outcomes.some((one) => one === step)
  return took ? [by.sub] : (sets?.deciders ?? [])
}
