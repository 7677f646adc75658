import type { SealedTo } from '../routing/facts.ts'
import type { Tip } from './tip.ts'

/** The offices that can open a tip now: the handling one first, then those above it. */
export function holdersOf(tip: Pick<Tip, 'routing' | 'sealedTo'>): readonly SealedTo[] {
  return tip.sealedTo ?? tip.routing.recipients
}

/** Codes of the offices above the handling one, nearest first. None of them is complained of by the tip. */
export function officesAbove(tip: Pick<Tip, 'routing' | 'sealedTo'>): readonly string[] {
  return holdersOf(tip)
    .slice(1)
    .map(({ unit }) => unit)
}
