import * as z from 'zod'
import { states } from '../lifecycle/states.ts'
import { Facts, Routing, SealedTo } from '../routing/facts.ts'
import { Bytes } from '../value/bytes.ts'
import { Day } from '../value/day.ts'
import { Hour } from '../value/hour.ts'
import { TipId } from '../value/id.ts'
import { TipEvent } from './history.ts'
import { HotlineTicket } from './hotline.ts'

/** The tip's identity, sealed to one office. Only that office replaces its own; nobody touches another's. */
export const OfficeWrap = z.strictObject({
  ...SealedTo.shape,
  wrap: Bytes,
  /** Subject of the member who renewed it; absent for a wrap that came with the filing or a transfer. */
  by: z.string().optional(),
  /** The office said that it does not open. */
  failed: z.literal(true).optional(),
})
export type OfficeWrap = z.infer<typeof OfficeWrap>

/** At most this many wraps with one tip: of every office that ever held it, and older ones not yet given up. */
export const WRAPS = 40

/** Hashes of the chunks of a sealed file, in order. All that the server knows of it. */
export const ChunkList = z.strictObject({ id: z.string(), chunks: z.array(z.string()) })
export type ChunkList = z.infer<typeof ChunkList>

/** A message as the server knows it: sealed, counted, dated by day. */
export const MessageRef = z.strictObject({
  id: TipId,
  from: z.enum(['reporter', 'office']),
  day: Day,
  /** SHA-256 of the sealed message, hex. */
  hash: z.string(),
  /** Files that came with it. */
  files: z.array(ChunkList).optional(),
})
export type MessageRef = z.infer<typeof MessageRef>

/** An agency to be notified. */
export const Referral = z.strictObject({
  agency: z.string(),
  by: Day,
  /** Day on which the office recorded that it did. */
  notifiedOn: Day.optional(),
  /** Day on which the department confirmed that it has it. */
  receivedOn: Day.optional(),
})
export type Referral = z.infer<typeof Referral>

/** Kinds of what an office writes beside a tip. */
export const recordKinds = ['inspection', 'copy', 'outcome', 'note'] as const
export type RecordKind = (typeof recordKinds)[number]

/** A sealed record of the office: the server knows its kind, day and hash. */
export const RecordRef = z.strictObject({
  id: TipId,
  kind: z.enum(recordKinds),
  day: Day,
  /** SHA-256 of the sealed record, hex. */
  hash: z.string(),
  files: z.array(ChunkList).optional(),
})
export type RecordRef = z.infer<typeof RecordRef>

/** The reporter's own word on a closed tip. */
export const Answer = z.strictObject({
  verdict: z.enum(['confirmed', 'disputed']),
  day: Day,
  rating: z.enum(['good', 'fair', 'bad']).optional(),
})
export type Answer = z.infer<typeof Answer>

/** A reward the office approved. Who collects it is never kept with the tip. */
export const Reward = z.strictObject({
  /** Yuan. */
  amount: z.int().min(1).max(1_000_000),
  day: Day,
  /** The holder of the receipt has made a claim code. */
  coded: z.boolean(),
})
export type Reward = z.infer<typeof Reward>

/** The same as the server keeps it. */
const KeptReward = Reward.extend({
  /** Subject of the member of staff who approved it. */
  approvedBy: z.string(),
  /** MAC of the code that won. */
  claim: z.string().optional(),
})

/** What every tip is, whichever way it came in. */
const AnyTip = z.strictObject({
  id: TipId,
  state: z.enum(states),
  /** Grows by one with every change; a write names the one it saw. */
  version: z.int().min(1),
  facts: Facts,
  routing: Routing,
  /** Code of the office that handles it now. */
  office: z.string(),
  upper: z.string().optional(),
  filedOn: Day,
  acceptBy: Day,
  finishBy: Day,
  /** The days lie beyond the known calendar. */
  provisional: z.boolean(),
  critical: z.boolean(),
  /** Critical tips, until somebody opened: the hour by which the office should have looked. */
  lookBy: Hour.optional(),
  /** Day on which somebody first opened it. */
  openedOn: Day.optional(),
  /** Who of the office works on it. */
  assignee: z.strictObject({ sub: z.string(), name: z.string() }).optional(),
  /** The offices that hold it now: the handling one first, then those above it. Each has a wrap. */
  sealedTo: z.array(SealedTo).min(1).max(3),
  /** The highest office that was notified of it by escalation. */
  escalatedTo: z.string().optional(),
  /** Number of the last event that the offices were notified of. */
  notifiedUpTo: z.int().min(0).optional(),
  /** The day on which the office wants to be reminded of it; gone once it is settled or another office's. */
  remindOn: Day.optional(),
  /** The day of its own of which the office was reminded. */
  remindedOn: Day.optional(),
  /** The target of which its office was reminded. */
  remindedOf: Day.optional(),
  /** Day on which it was last settled. */
  settledOn: Day.optional(),
  /** Day on which its content was destroyed; what stays is this item, without anything sealed. */
  destroyedOn: Day.optional(),
  /** Last day on which the reporter may confirm or dispute. */
  answerBy: Day.optional(),
  answer: Answer.optional(),
  /** How often the reporter disputed an outcome. */
  disputes: z.int().min(0).optional(),
  reward: KeptReward.optional(),
  /** Sealed records of the office, newest last. */
  records: z.array(RecordRef).optional(),
  referrals: z.array(Referral),
  /** How often it was passed to another office. */
  transfers: z.int().min(0),
  /** The sealed letter; no bytes once destroyed, as the reporter's wrap. */
  envelope: Bytes,
  /** Newest last, several of an office until it has opened with its newest. */
  officeWraps: z.array(OfficeWrap).max(WRAPS),
  /** Hashes of the chunks of each file. */
  files: z.array(ChunkList),
  messages: z.array(MessageRef),
  history: z.array(TipEvent),
})

/** Of a tip with a receipt: how its holder comes back to it. */
const WithReceipt = AnyTip.extend({
  /** HMAC-SHA-256 of the reporter's lookup secret, hex. */
  lookupHash: z.string(),
  /** The tip's identity, wrapped to the reporter. */
  reporterWrap: Bytes,
})

/** Sealed in the reporter's browser. */
const SealedTip = WithReceipt.extend({ channel: z.literal('sealed') })

/** Sealed by the server, from the form without script. */
const PlainTip = WithReceipt.extend({
  channel: z.literal('plain'),
  /** MAC of the content under the form's seed, hex, to know a retry. The seed is not kept. Gone once destroyed. */
  retryMac: z.string().optional(),
})

/** Keyed in from a hotline. There is no receipt, and so nobody who reads messages. */
const HotlineTip = AnyTip.extend({
  channel: z.literal('hotline'),
  /** The ticket. Gone once destroyed. */
  hotline: HotlineTicket.optional(),
})

/** A part of another tip that is handled on its own. The reporter follows it from that one. */
const PartTip = AnyTip.extend({ channel: z.literal('part') })

/** A tip: one item, changed only by one conditional write that moves state, version and history together. */
export const Tip = z.discriminatedUnion('channel', [SealedTip, PlainTip, HotlineTip, PartTip])
export type Tip = z.infer<typeof Tip>

/** A tip whose reporter holds a receipt. */
export type TipWithReceipt = Extract<Tip, { channel: 'sealed' | 'plain' }>

/** The ways in. */
export const channels = ['sealed', 'plain', 'hotline', 'part'] as const satisfies readonly Tip['channel'][]

/** Whether somebody holds a receipt of a tip. */
export function hasReceipt(tip: Tip): tip is TipWithReceipt {
  return isFollowed(tip.channel)
}

/** Whether what comes in this way has a receipt, so that somebody reads messages. */
export function isFollowed(channel: Tip['channel']): boolean {
  return channel === 'sealed' || channel === 'plain'
}

/** The ticket of a tip that came by hotline. */
export function ticketOf(tip: Tip): HotlineTicket | undefined {
  return tip.channel === 'hotline' ? tip.hotline : undefined
}
