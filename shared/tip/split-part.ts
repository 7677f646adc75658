import { Refusal } from '../refusal/refusal.ts'
import type { TipRoute } from '../routing/route-tip.ts'
import { type Day, dayInShanghai } from '../value/day.ts'
import { hourInShanghai } from '../value/hour.ts'
import { escalate } from './escalation.ts'
import type { TipEvent } from './history.ts'
import { type FiledPart, newTip } from './new-tip.ts'
import { firstOf, PARTS, partsOf } from './parts.ts'
import { refuseOverfull } from './room.ts'
import type { Tip } from './tip.ts'
import { withEvent } from './with-event.ts'

/** Who splits a part off, and when. */
interface Splitter {
  readonly by: TipEvent['by']
  readonly now: Date
}

/** What a part brings: the rest is its first tip's, or comes from its route. */
type PartFiling = Pick<FiledPart, 'id' | 'facts' | 'envelope' | 'officeWraps'>

/**
 * A part of a tip, filed: a tip of its own that counts from the first one's filing day, whose history names the first one,
 * and that is told above at once where its days have passed. Refuses `recipients` as {@link newTip} does.
 */
export function newPart(first: Tip, filing: PartFiling, way: TipRoute, { by, now }: Splitter): Tip {
  const day = dayInShanghai(now)
  const filed = first.filedOn === day ? now : noonOf(first.filedOn)
  const part = newTip({ ...filing, channel: 'part', files: [], now: filed, by }, way)
  const named = withEvent(part, { day, kind: 'partOf', by, content: first.id })
  return escalate(named, hourInShanghai(now), day) ?? named
}

/** No filing's hour is kept. */
const noonOf = (day: Day) => new Date(`${day}T12:00:00+08:00`)

/** The first tip with its part in its history. Refuses `quota` when there is no room for a step. */
export function withPart(first: Tip, part: Pick<Tip, 'id' | 'office'>, { by, now }: Splitter): Tip {
  const event = { day: dayInShanghai(now), kind: 'part' as const, by, subject: part.office, content: part.id }
  const after = withEvent(first, event)
  refuseOverfull(after, 'step')
  return after
}

/** Refuses `partOfPart` for a part, whose own parts nobody would find again, and `parts` past {@link PARTS}. */
export function refuseMoreParts({ history }: Pick<Tip, 'history'>): void {
  if (firstOf(history) !== undefined) throw new Refusal('partOfPart')
  if (partsOf(history).length >= PARTS) throw new Refusal('parts')
}
