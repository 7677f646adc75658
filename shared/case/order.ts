import * as z from 'zod'
import { Day } from '../value/day.ts'

/** A wall time in Shanghai, to the minute: `2026-11-23T09:30`. Kept as it was said. */
export const WallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
export type WallTime = z.infer<typeof WallTime>

/** The moment of a wall time in Shanghai, which has had one offset all year since 1991. */
export const momentOf = (at: WallTime): Date => new Date(`${at}:00+08:00`)

/** One public version that the newsroom decided on and publish makes. */
export const CaseOrder = z.strictObject({
  event: z.enum(['published', 'corrected', 'hidden', 'restored', 'withdrawn']),
  /** Its number. Once begun it is never another's. */
  edition: z.int().min(1),
  /** Day that the record says. */
  day: Day,
  /** Not before: an embargo. */
  at: WallTime.optional(),
  /** Random, hex: goes into the record, so that the log's hash cannot be guessed. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /**
   * `waiting`: nothing of it exists. `begun`: publish has taken it up. `written`: it is live, and files that hold everything of a
   * kind do not show it yet.
   */
  stage: z.enum(['waiting', 'begun', 'written']),
  /** What changed, and for everyone why; of what is taken away only why. */
  what: z.string().optional(),
  why: z.string().optional(),
  /** It could get no line of the log yet, and is out of sight meanwhile. */
  unseen: z.literal(true).optional(),
  /** Firms leave every version: words by which they could be known, and their names and codes, which publish adds when it begins. */
  takes: z.array(z.string()).optional(),
  /** Names of firms that the text lists no more: editions before it go that say one, and what was said of changes says none. Publish adds them when it begins. */
  drops: z.array(z.string()).optional(),
  /** Places in what was said of changes that are masked then: the telling parts, and each place with the words around it. Those are in `takes` too. */
  masks: z.strictObject({ parts: z.array(z.string()), words: z.array(z.string()) }).optional(),
})
export type CaseOrder = z.infer<typeof CaseOrder>
