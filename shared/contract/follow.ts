import * as z from 'zod'
import { states } from '../lifecycle/states.ts'
import { Facts, Routing, SealedTo } from '../routing/facts.ts'
import { SealedMessage } from '../seal/age-file.ts'
import { ChunkIndex, FileId } from '../seal/chunks.ts'
import { Verdict } from '../tip/envelope.ts'
import { Head, Sets } from '../tip/history.ts'
import { Answer, MessageRef, Referral, Reward } from '../tip/tip.ts'
import { Day } from '../value/day.ts'
import { Sha256 } from '../value/hash.ts'
import { TipId } from '../value/id.ts'
import { ChunkLists, Lookup } from './filing.ts'
import { route } from './route.ts'

/** Whoever holds a receipt. `before`: the number of a message; those older than it ride along. */
export const FollowRequest = z.strictObject({ lookup: Lookup, before: z.int().min(1).optional() })

/**
 * One sealed message. The id makes a retry the same message. Files that come with it
 * were uploaded before under this id, as those of a filing are under the tip's.
 */
export const ReporterMessage = z.strictObject({
  lookup: Lookup,
  id: TipId,
  /** Its place in the chain, as sealed inside it. */
  number: z.int().min(1),
  previous: Sha256,
  sealed: SealedMessage,
  files: ChunkLists.optional(),
})

/** The reporter's own word on an outcome, in the open, with the sealed and signed message that says the same. */
export const ReporterAnswer = ReporterMessage.omit({ files: true }).extend(Verdict.shape)

/** The hash of the claim code that the holder's browser made. */
export const RewardClaim = z.strictObject({ lookup: Lookup, hash: Sha256 })

/** A chunk of a file that came with a message of either side or, without `message`, with the letter itself. */
export const FollowFile = z.strictObject({
  lookup: Lookup,
  message: TipId.optional(),
  file: FileId,
  chunk: ChunkIndex,
})

/** Asks for the sealed letter itself. */
export const FollowLetterRequest = z.strictObject({ lookup: Lookup })

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
  /** The message in which the reporter said it. */
  message: TipId.optional(),
  /** Of an event that brings an outcome: what an answer to it names. */
  outcome: Sha256.optional(),
  /** The part that went out. */
  part: TipId.optional(),
  /** What the tip holds from it on, without what is the office's own. */
  sets: Sets.omit({ assignee: true, deciders: true, channel: true, critical: true }).optional(),
})
export type PublicEvent = z.infer<typeof PublicEvent>

/** What the holder of a receipt sees of a part of their tip. */
export const FollowedPart = z.strictObject({
  id: TipId,
  facts: Facts,
  filedOn: Day,
  /** Code of the office that handles it now. */
  office: z.string(),
  state: z.enum(states),
  dueBy: Day,
  provisional: z.boolean(),
  /** The step that settled it, as a reporter reads it. */
  settled: PublicEvent.optional(),
  /** The office's words on it found no room here. */
  cut: z.literal(true).optional(),
  /** Of a merged part: how and when the other ended. */
  ended: z.strictObject({ state: z.enum(states), day: Day }).optional(),
})
export type FollowedPart = z.infer<typeof FollowedPart>

/** What the holder of a receipt sees. */
export const FollowedTip = z.strictObject({
  id: TipId,
  state: z.enum(states),
  facts: Facts,
  routing: Routing,
  /** The offices that can open it now, and their keys' versions. */
  sealedTo: z.array(SealedTo),
  /** SHA-256 of the sealed letter: the chain of messages begins with it. */
  letter: Sha256,
  /** Where the history ends. */
  head: Head,
  office: z.string(),
  upper: z.string().optional(),
  filedOn: Day,
  acceptBy: Day,
  finishBy: Day,
  dueBy: Day,
  provisional: z.boolean(),
  transfers: z.int(),
  referrals: z.array(Referral),
  /** The newest that fit. */
  events: z.array(PublicEvent),
  /** What an answer is to, by the hash of its event; absent while there is no outcome. */
  outcome: Sha256.optional(),
  /** Last day on which the outcome can be confirmed or disputed. */
  answerBy: Day.optional(),
  answer: Answer.optional(),
  /** Of a merged tip: how and when the other ended, until when that may be disputed, and whether it was answered. */
  ended: z.strictObject({ state: z.enum(states), day: Day, answerBy: Day, noted: z.boolean() }).optional(),
  /** Its parts that are there, in the order in which they went out. */
  parts: z.array(FollowedPart),
  reward: Reward.optional(),
  /** The content was destroyed when its time was up. */
  destroyedOn: Day.optional(),
  /** The tip's identity, wrapped to the reporter. */
  reporterWrap: z.base64(),
  /** How many messages there are. */
  count: z.int().min(0),
  /** SHA-256 of the newest message; of the sealed letter when there is none: what the next one follows. */
  newest: Sha256,
  /** Number of the first message of `messages`. */
  from: z.int().min(1),
  /** The newest messages that fit, or those before one that was asked for; oldest first. */
  messages: z.array(MessageRef.omit({ files: true }).extend({ sealed: z.base64() })),
})
export type FollowedTip = z.infer<typeof FollowedTip>

/**
 * Refusals that only the holder of a known receipt can meet. `behind`: somebody wrote in the meantime, the message is
 * to be sealed again as the next one.
 */
export const followRefusals = [
  'behind',
  'missing',
  'gone',
  'quota',
  'answer',
  'outcome',
  'taken',
  'conflict',
] as const

/**
 * The answer to any receipt. Always status 200 and always {@link FOLLOW_BYTES} long (filled up in `padding`),
 * so that on the wire a known and an unknown receipt look the same.
 */
export const FollowReply = z.strictObject({
  tip: FollowedTip.nullable(),
  /** Why nothing was changed: the request is refused inside the same answer, as an unknown receipt would be. */
  refused: z.strictObject({ code: z.enum(followRefusals), message: z.string() }).optional(),
  /** Days of which reports may be lost, when an installation was brought back to an earlier moment. The same for everybody. */
  lost: z
    .array(z.strictObject({ from: Day, to: Day }))
    .max(5)
    .optional(),
  padding: z.string(),
})
export type FollowReply = z.infer<typeof FollowReply>

/** Length of every answer under `/api/follow`, but for the bytes of files. */
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
  }),
  answer: route('/api/follow/answer', {
    ...{ stage: 'intake', method: 'post', summary: 'The reporter confirms or disputes an outcome' },
    ...{ request: ReporterAnswer, reply: FollowReply },
  }),
  claim: route('/api/follow/claim', {
    ...{ stage: 'intake', method: 'post', summary: 'A claim code for an approved reward' },
    ...{ request: RewardClaim, limit: 1024, reply: FollowReply },
  }),
  readFile: route('/api/follow/files', {
    ...{ stage: 'intake', method: 'post', request: FollowFile, limit: 1024 },
    summary: 'One sealed chunk of a file that came with the letter or with a message',
  }),
  readLetter: route('/api/follow/letter', {
    ...{ stage: 'intake', method: 'post', summary: 'The sealed letter that was filed' },
    ...{ request: FollowLetterRequest, limit: 1024 },
  }),
}
