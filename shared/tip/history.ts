import { base64urlnopad } from '@scure/base'
import * as z from 'zod'
import { states } from '../lifecycle/states.ts'
import { canonicalJson } from '../value/canonical-json.ts'
import { Day } from '../value/day.ts'
import { hashOf, Sha256 } from '../value/hash.ts'
import { TipId } from '../value/id.ts'

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
  'reminder',
  'printed',
  'answered',
  'ended',
  'joined',
  'undone',
  'part',
  'partOf',
  'rewarded',
  'unopenable',
  'destroyed',
] as const

/** What an office wrote freely in an event. Gone once the tip's content is destroyed. */
const Said = z.strictObject({
  /** 16 random bytes, base64url: nobody can search for the words by their hash. */
  salt: z.string(),
  /** The office's own words; the reporter sees them. */
  words: z.string().max(1000).optional(),
  /** Outcome in words, for `close`; the reporter sees it. */
  result: z.string().max(1000).optional(),
  document: z.strictObject({ number: z.string().max(100), day: Day }).optional(),
})
type Said = z.infer<typeof Said>

/** What the tip's row holds from an event on, where the event's other parts do not say it: see `standing.ts`. */
export const Sets = z.strictObject({
  channel: z.string().optional(),
  critical: z.boolean().optional(),
  /** The offices that hold it: the handling one, then those above it. */
  holders: z.array(z.string()).optional(),
  upper: z.string().optional(),
  acceptBy: Day.optional(),
  finishBy: Day.optional(),
  provisional: z.boolean().optional(),
  answerBy: Day.optional(),
  /** Agencies to be notified, and by when; of another tip that joined, also those that were. */
  referrals: z.array(z.strictObject({ agency: z.string(), by: Day, notifiedOn: Day.optional() })).optional(),
  receivedOn: Day.optional(),
  assignee: z.strictObject({ sub: z.string(), name: z.string() }).optional(),
  /** For `reminder`: the day of it; absent: it was taken away. */
  remindOn: Day.optional(),
  rating: z.enum(['good', 'fair', 'bad']).optional(),
  /** For `reopen`: an office above the handling one did it. */
  above: z.literal(true).optional(),
  /** For `ended`: subjects of those who decided it. */
  deciders: z.array(z.string()).optional(),
})
export type Sets = z.infer<typeof Sets>

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
  /** Name of a ready reason of the step or of the escalation; the reporter reads its text. */
  reason: z.string().max(20).optional(),
  said: Said.optional(),
  /** SHA-256 of `said`, hex: it stays when the words are destroyed, so that the chain still verifies. */
  saidHash: Sha256.optional(),
  /** Working days that the office had it, for `transfer`. */
  held: z.int().min(0).optional(),
  sets: Sets.optional(),
  /**
   * Office it was passed to or that a part went to, agency it was referred to or that was notified, tip it was merged into, message id; for
   * `ended` the state in which the tip that it was merged into ended; for `printed` which papers.
   */
  subject: z.string().max(100).optional(),
  /** The sealed message in which the reporter said it, for `answered`. */
  message: TipId.optional(),
  /**
   * SHA-256, hex, of the sealed thing this event brought; for `ended`, of the event in which the other tip ended; for
   * `answered`, of the event that brought the outcome; for `joined`, the id of the tip that was merged into this one; for `undone`, that of the other tip of the merger; for
   * `part` and `partOf`, that of the part and of the tip that it came of.
   */
  content: z.string().optional(),
  /** SHA-256, hex, over the hash of the event before it and this one without `said`: breaks when anything is altered. */
  hash: Sha256,
})
export type TipEvent = z.infer<typeof TipEvent>

/** An event before it stands in a history. */
export type NewEvent = Omit<TipEvent, 'n' | 'hash' | 'said' | 'saidHash'> & {
  readonly said?: Omit<Said, 'salt'> | undefined
}

/** Where a history ended when something was written: its last event. */
export const Head = z.strictObject({ n: z.int().min(1), hash: Sha256 })
export type Head = z.infer<typeof Head>

/** The last event of a history. Throws RangeError for an empty one. */
export function headOf(history: readonly TipEvent[]): Head {
  const last = history.at(-1)
  if (!last) throw new RangeError('a history has at least one event')
  return { n: last.n, hash: last.hash }
}

/** Whether a history holds this head: the event stands there with this hash. */
export function holdsHead(history: readonly TipEvent[], { n, hash }: Head): boolean {
  return history[n - 1]?.hash === hash
}

/** The history with one more event, numbered and chained. Free words are salted and bound by their hash. */
export function appendEvent(history: readonly TipEvent[], event: NewEvent): readonly TipEvent[] {
  const last = history.at(-1)
  const { said: spoken, ...bare } = event
  const said = spoken && Object.values(spoken).some((one) => one !== undefined) && salted(spoken)
  const numbered = { ...bare, n: (last?.n ?? 0) + 1, ...(said && { saidHash: hashOf(canonicalJson(said)) }) }
  const hash = hashOf((last?.hash ?? '') + canonicalJson(numbered))
  return [...history, { ...numbered, ...(said && { said }), hash }]
}

function salted(spoken: Omit<Said, 'salt'>): Said {
  const given = Object.entries(spoken).filter(([, value]) => value !== undefined)
  const salt = base64urlnopad.encode(crypto.getRandomValues(new Uint8Array(16)))
  return { salt, ...Object.fromEntries(given) }
}

/** The event without what an office wrote freely; its hash still stands for it. */
export function withoutWords({ said: _, ...event }: TipEvent): TipEvent {
  return event
}

/**
 * Whether every event is there, from the first, in order, and still hashes to what was written; and whether the free
 * words are those that were written. `destroyed`: the words may be gone.
 */
export function verifyHistory(history: readonly TipEvent[], destroyed = false): boolean {
  let before = ''
  return history.every(({ hash, said, ...event }, at) => {
    const right = event.n === at + 1 && hash === hashOf(before + canonicalJson(event))
    before = hash
    const spoken = said ? hashOf(canonicalJson(said)) : destroyed ? event.saidHash : undefined
    return right && spoken === event.saidHash
  })
}
