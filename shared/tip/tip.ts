import * as z from 'zod'
import { states } from '../lifecycle/states.ts'
import { Bytes } from '../seal/bytes.ts'
import { Day, Facts, Routing, TipId } from './facts.ts'
import { TipEvent } from './history.ts'

/** Hashes of the slices of a sealed file, in order. All that the server knows of it. */
export const SliceList = z.strictObject({ id: z.string(), slices: z.array(z.string()) })
export type SliceList = z.infer<typeof SliceList>

/** A message as the server knows it: sealed, counted, dated by day. */
export const MessageRef = z.strictObject({
  id: TipId,
  from: z.enum(['reporter', 'office']),
  day: Day,
  /** SHA-256 of the sealed message, hex. */
  hash: z.string(),
  /** Files that came with it. */
  files: z.array(SliceList).optional(),
})
export type MessageRef = z.infer<typeof MessageRef>

/** A department to be told. */
export const Referral = z.strictObject({
  body: z.string(),
  by: Day,
  /** Day on which the office recorded that it did. */
  toldOn: Day.optional(),
})
export type Referral = z.infer<typeof Referral>

/** A tip: one item, changed only by one conditional write that moves state, version and history together. */
export const Tip = z.strictObject({
  id: TipId,
  state: z.enum(states),
  /** Grows by one with every change; a write names the one it saw. */
  version: z.int().min(1),
  facts: Facts,
  routing: Routing,
  /** Code of the office that handles it now. */
  unit: z.string(),
  upper: z.string().optional(),
  /** `sealed` in the reporter's browser, or by the server at the `plain` door. */
  door: z.enum(['sealed', 'plain']),
  filedOn: Day,
  acceptBy: Day,
  finishBy: Day,
  /** The days lie beyond the known calendar. */
  provisional: z.boolean(),
  critical: z.boolean(),
  referrals: z.array(Referral),
  /** How often it was passed to another office. */
  transfers: z.int().min(0),
  /** HMAC-SHA-256 of the reporter's lookup secret, hex. */
  lookupHash: z.string(),
  /** The sealed letter. */
  envelope: Bytes,
  reporterWrap: Bytes,
  officeWrap: Bytes,
  /** Hashes of the slices of each file. */
  files: z.array(SliceList),
  messages: z.array(MessageRef),
  history: z.array(TipEvent),
  /** Plain door only: MAC of the content under the form's seed, hex, to know a retry. The seed is not kept. */
  retryMac: z.string().optional(),
})
export type Tip = z.infer<typeof Tip>
