import * as z from 'zod'
import { states } from '../lifecycle/states.ts'
import { Facts, Routing } from '../routing/facts.ts'
import { SealedMessage } from '../seal/age-file.ts'
import { ChunkIndex, FileId } from '../seal/chunks.ts'
import { Answer, MessageRef, Referral, Reward } from '../tip/tip.ts'
import { Day } from '../value/day.ts'
import { Sha256 } from '../value/hash.ts'
import { TipId } from '../value/id.ts'
import { ChunkLists, Lookup } from './filing.ts'
import { route } from './route.ts'

/** Whoever holds a receipt. */
export const FollowRequest = z.strictObject({ lookup: Lookup })

/**
 * One sealed message. The id makes a retry the same message. Files that come with it
 * were uploaded before under this id, as those of a filing are under the tip's.
 */
export const ReporterMessage = z.strictObject({
  lookup: Lookup,
  id: TipId,
  sequence: z.int().min(1),
  sealed: SealedMessage,
  files: ChunkLists.optional(),
})

/** The reporter's own word on an outcome. */
export const ReporterAnswer = z.strictObject({
  lookup: Lookup,
  verdict: Answer.shape.verdict,
  rating: Answer.shape.rating,
})

/** The hash of the claim code that the holder's browser made. */
export const RewardClaim = z.strictObject({ lookup: Lookup, hash: Sha256 })

/** A chunk of a file that came with an office's message. */
export const FollowFile = z.strictObject({
  lookup: Lookup,
  message: TipId,
  file: FileId,
  chunk: ChunkIndex,
})

/** One step as the reporter sees it: an allow-list of the history. */
export const PublicEvent = z.strictObject({
  n: z.int(),
  day: Day,
  kind: z.string(),
  state: z.enum(states),
  step: z.string().optional(),
  /** Code of the office that acted, absent for reporter and clock. */
  office: z.string().optional(),
  reason: z.string().optional(),
  words: z.string().optional(),
  result: z.string().optional(),
  subject: z.string().optional(),
})
export type PublicEvent = z.infer<typeof PublicEvent>

/** What the holder of a receipt sees. */
export const FollowedTip = z.strictObject({
  id: TipId,
  state: z.enum(states),
  facts: Facts,
  routing: Routing,
  office: z.string(),
  upper: z.string().optional(),
  filedOn: Day,
  acceptBy: Day,
  finishBy: Day,
  dueBy: Day,
  provisional: z.boolean(),
  transfers: z.int(),
  referrals: z.array(Referral),
  events: z.array(PublicEvent),
  /** Last day on which the outcome can be confirmed or disputed. */
  answerBy: Day.optional(),
  answer: Answer.optional(),
  reward: Reward.optional(),
  /** The content was destroyed when its time was up. */
  destroyedOn: Day.optional(),
  /** The tip's identity, wrapped to the reporter. */
  reporterWrap: z.base64(),
  /** All messages, and the sealed bytes of the newest that fit. */
  messages: z.array(MessageRef.omit({ files: true }).extend({ sealed: z.base64().optional() })),
})
export type FollowedTip = z.infer<typeof FollowedTip>

/**
 * The answer to any receipt. Always status 200 and always {@link FOLLOW_BYTES} long (filled up in `padding`),
 * so that on the wire a known and an unknown receipt look the same.
 */
export const FollowReply = z.strictObject({ tip: FollowedTip.nullable(), padding: z.string() })
export type FollowReply = z.infer<typeof FollowReply>

/** Length of every answer of `/api/follow` in bytes. */
export const FOLLOW_BYTES = 64 * 1024

/** What the holder of a receipt does. */
export const followRoutes = {
  show: route('/api/follow', {
    ...{ stage: 'intake', method: 'post', summary: 'What the holder of a receipt sees' },
    ...{ request: FollowRequest, limit: 1024, reply: FollowReply },
  }),
  send: route('/api/follow/messages', {
    ...{ stage: 'intake', method: 'post', summary: 'A sealed message from the reporter' },
    ...{ request: ReporterMessage, reply: FollowReply },
    refusals: ['missing', 'altered', 'gone', 'quota', 'conflict'],
  }),
  answer: route('/api/follow/answer', {
    ...{ stage: 'intake', method: 'post', summary: 'The reporter confirms or disputes an outcome' },
    ...{ request: ReporterAnswer, limit: 1024, reply: FollowReply },
    refusals: ['answer', 'conflict'],
  }),
  claim: route('/api/follow/claim', {
    ...{ stage: 'intake', method: 'post', summary: 'A claim code for an approved reward' },
    ...{ request: RewardClaim, limit: 1024, reply: FollowReply },
    refusals: ['answer', 'conflict'],
  }),
  readFile: route('/api/follow/files', {
    ...{ stage: 'intake', method: 'post', summary: 'One sealed chunk of a file of the office’s message' },
    ...{ request: FollowFile, limit: 1024 },
  }),
}
