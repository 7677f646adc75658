import * as z from 'zod'
import { states } from '../lifecycle/states.ts'
import { canonicalJson } from '../value/canonical-json.ts'
import { Day } from '../value/day.ts'
import { hashOf } from '../value/hash.ts'

/** What can happen to a tip. */
export const eventKinds = [
  'filed',
  'step',
  'message',
  'notified',
  'received',
  'escalated',
  'extended',
  'corrected',
  'assigned',
  'recorded',
  'answered',
  'rewarded',
  'destroyed',
] as const

/** One thing that happened to a tip. Appended in the same write as the change it tells of; never edited. */
export const TipEvent = z.strictObject({
  /** Position, from 1. */
  n: z.int().min(1),
  day: Day,
  kind: z.enum(eventKinds),
  /** State after it. */
  state: z.enum(states),
  /** Name of the step, for kind `step`. */
  step: z.string().optional(),
  by: z.discriminatedUnion('who', [
    z.strictObject({ who: z.literal('reporter') }),
    z.strictObject({ who: z.literal('clock') }),
    z.strictObject({ who: z.literal('staff'), office: z.string(), name: z.string(), sub: z.string() }),
  ]),
  /** Key of a reason in the catalogues, or the office's own words; the reporter sees it. */
  reason: z.string().max(1000).optional(),
  /** The office's own words beside a reason of the catalogues; the reporter sees them. */
  words: z.string().max(1000).optional(),
  /** Working days that the office had it, for `transfer`. */
  held: z.int().min(0).optional(),
  /** Outcome in words, for `close`; the reporter sees it. */
  result: z.string().max(1000).optional(),
  document: z.strictObject({ number: z.string().max(100), day: Day }).optional(),
  /** Office it was passed to, agency it was referred to or that was notified, tip it was merged into, message id. */
  subject: z.string().max(100).optional(),
  /** SHA-256, hex, of the sealed thing this event brought. */
  content: z.string().optional(),
  /** SHA-256, hex, over the event before it and this one: breaks when anything is altered. */
  hash: z.string(),
})
export type TipEvent = z.infer<typeof TipEvent>

/** The history with one more event, numbered and chained. */
export function appendEvent(
  history: readonly TipEvent[],
  event: Omit<TipEvent, 'n' | 'hash'>,
): readonly TipEvent[] {
  const last = history.at(-1)
  const numbered = { ...event, n: (last?.n ?? 0) + 1 }
  return [...history, { ...numbered, hash: hashOf((last?.hash ?? '') + canonicalJson(numbered)) }]
}

/** Whether every event is there, from the first, in order, and still hashes to what was written. */
export function verifyHistory(history: readonly TipEvent[]): boolean {
  let before = ''
  return history.every(({ hash, ...event }, at) => {
    const right = event.n === at + 1 && hash === hashOf(before + canonicalJson(event))
    before = hash
    return right
  })
}
