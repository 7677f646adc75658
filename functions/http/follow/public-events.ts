import type { PublicEvent } from '../../../shared/contract/follow.ts'
import type { Sets, TipEvent } from '../../../shared/tip/history.ts'
import { outcomeOf } from '../../../shared/tip/outcome.ts'

/** What the reporter reads of a history: an allow-list, no names of staff. */
export function publicEvents({ history }: { readonly history: readonly TipEvent[] }): PublicEvent[] {
  return history.filter(isPublic).map(publicEvent)
}

/** Who of the office works on it, what it writes for itself, when it wants to be reminded and what it prints stay inside. */
const inside: readonly TipEvent['kind'][] = ['assigned', 'recorded', 'reminder', 'printed', 'unopenable']

function isPublic({ kind }: TipEvent): boolean {
  return !inside.includes(kind)
}

/** What the reporter reads of an event. The tip that theirs was merged into is not theirs to know. */
function publicEvent(event: TipEvent): PublicEvent {
  const { n, day, kind, state, step, reason, said, subject, by, message, sets } = event
  const outcome = kind === 'step' || kind === 'ended' ? outcomeOf([event]) : undefined
  const named = subject !== undefined && step !== 'merge'
  return {
    ...{ n, day, kind, state },
    ...(step !== undefined && { step }),
    ...(by.who === 'staff' && { office: by.office }),
    ...(reason !== undefined && { reason }),
    ...(said?.words !== undefined && { words: said.words }),
    ...(said?.result !== undefined && { result: said.result }),
    ...(named && { subject }),
    ...(message !== undefined && { message }),
    ...(outcome !== undefined && { outcome }),
    ...(kind === 'part' && event.content !== undefined && { part: event.content }),
    ...(sets && { sets: publicSets(sets) }),
  }
}

/** The days and facts of it that the page shows. */
function publicSets(sets: Sets): NonNullable<PublicEvent['sets']> {
  const { assignee: _a, deciders: _d, channel: _c, critical: _k, ...shown } = sets
  return shown
}
