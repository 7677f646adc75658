import { awaited } from './escalation.ts'
import { archiveDay, destroyDay } from './retention.ts'
import type { Tip } from './tip.ts'
import { unnotified } from './unnotified.ts'

/** The day or hour from which the clock has something to do with a tip; undefined when never again. */
export function nextAttention(tip: Tip): string | undefined {
  if (tip.destroyedOn) return undefined
  const settled = tip.state === 'archived' ? destroyDay(tip) : archiveDay(tip)
  const times = [awaited(tip)[0]?.at ?? settled, ...unnotified(tip).map(({ at }) => at)]
  return times.filter((time) => time !== undefined).sort()[0]
}
