import { awaited } from './escalation.ts'
import { archiveDay, destroyDay } from './retention.ts'
import type { Tip } from './tip.ts'

/** The day or hour from which the clock has something to do with a tip; undefined when never again. */
export function nextAttention(tip: Tip): string | undefined {
  if (tip.destroyedOn) return undefined
  return awaited(tip)[0]?.at ?? (tip.state === 'archived' ? destroyDay(tip) : archiveDay(tip))
}
