import * as z from 'zod'
import { states } from '../lifecycle/states.ts'
import { stepNames } from '../lifecycle/steps.ts'
import { handlingRoles } from '../people/staff.ts'
import { Routing, SealedTo } from '../routing/facts.ts'
import { SealedMessage, Wrap } from '../seal/age-file.ts'
import { TipEvent } from '../tip/history.ts'
import { HotlineTicket } from '../tip/hotline.ts'
import { paperNames } from '../tip/printed.ts'
import {
  Answer,
  ChunkList,
  MessageRef,
  OfficeWrap,
  RecordRef,
  Referral,
  Reward,
  recordKinds,
} from '../tip/tip.ts'
import { Day } from '../value/day.ts'
import { Sha256 } from '../value/hash.ts'
import { TipId } from '../value/id.ts'
import { OfficeCode } from '../value/office-code.ts'
import { written } from '../value/written.ts'
import { ChunkLists } from './filing.ts'
import { QueueReply, TipSummary } from './queue.ts'
import { chunkRefusals } from './refusals.ts'
import { route } from './route.ts'

/** An opening of the original, recorded before it was handed out. */
export const OpeningRef = z.strictObject({
  name: z.string(),
  office: z.string(),
  at: z.string(),
  /** Gone once the content is destroyed. */
  reason: z.string().optional(),
})

/** A part as the office knows it that split it off. */
export const PartRef = z.strictObject({
  id: TipId,
  office: z.string(),
  state: z.enum(states),
  filedOn: Day,
  dueBy: Day,
  /** Day of its outcome. */
  settledOn: Day.optional(),
})

/** All that is not sealed. */
export const TipDetail = TipSummary.extend({
  hotline: HotlineTicket.optional(),
  routing: Routing,
  upper: z.string().optional(),
  acceptBy: Day,
  finishBy: Day,
  provisional: z.boolean(),
  referrals: z.array(Referral),
  messages: z.array(MessageRef),
  files: z.array(ChunkList),
  history: z.array(TipEvent),
  openings: z.array(OpeningRef),
  /** Whether what is on record as opened is enough for this person to decide. */
  opened: z.boolean(),
  /** The offices that hold it now. */
  sealedTo: z.array(SealedTo),
  /** What it is wrapped to: every office that ever held it. */
  officeWraps: z.array(OfficeWrap.omit({ wrap: true, by: true })),
  settledOn: Day.optional(),
  destroyedOn: Day.optional(),
  answerBy: Day.optional(),
  answer: Answer.optional(),
  reward: Reward.extend({ approvedBy: z.string() }).optional(),
  records: z.array(RecordRef).optional(),
  /** Its parts that are there, in the order in which they went out. */
  parts: z.array(PartRef),
  /** Of a part: the tip that it came of; whether that one is there, names it, and was filed on the same day. */
  partOf: z.strictObject({ id: TipId, named: z.boolean() }).optional(),
  /** Steps that this person may take now. */
  steps: z.array(z.enum(stepNames)),
  /** Whether this person may take back its merger, as nothing followed it. */
  mayUndo: z.boolean(),
  /** Whether the letter would be handed to this person. */
  mayOpen: z.boolean(),
})
export type TipDetail = z.infer<typeof TipDetail>

/** What somebody wrote freely, as they meant it: two characters at least that can be seen. */
const ownWords = (most: number) => written(2, most)

/** The reason for an opening. Each request is an opening of its own; its id and moment are the server's. */
export const OpeningRequest = z.strictObject({ reason: ownWords(300) })

/** What an opening hands out: still sealed, opened in the browser. */
export const OpeningReply = z.strictObject({
  /** Id of the opening, made by the server. */
  opening: TipId,
  envelope: z.base64(),
  /** The wraps of one's own office, newest first. */
  wraps: z.array(z.strictObject({ keyVersion: OfficeWrap.shape.keyVersion, wrap: z.base64() })),
  messages: z.array(MessageRef.extend({ sealed: z.base64() })),
  records: z.array(RecordRef.extend({ sealed: z.base64() })),
})
export type OpeningReply = z.infer<typeof OpeningReply>

/** Whether what was handed out opened: the version of the key that did it, or that none of the wraps does. */
export const OpenedRequest = z.strictObject({ opened: z.int().min(1).nullable() })

/** A step. `version`: the one that was on the screen. */
export const StepRequest = z.strictObject({
  step: z.enum(stepNames),
  version: z.int().min(1),
  /** Name of a ready reason of the step. */
  reason: z.string().min(2).max(20).optional(),
  /** The office's own words, beside a ready reason or in its place. */
  words: ownWords(1000).optional(),
  document: z.strictObject({ number: written(1, 100), day: Day }).optional(),
  target: z.string().optional(),
  agency: z.string().optional(),
  result: ownWords(1000).optional(),
  mergeInto: TipId.optional(),
  /** For `transfer`: who holds it then, and the tip's identity wrapped for those of them that have no wrap. */
  rewrap: z
    .strictObject({
      wraps: z.array(z.strictObject({ office: OfficeCode, wrap: Wrap })).max(3),
      routing: Routing,
    })
    .optional(),
})
export type StepRequest = z.infer<typeof StepRequest>

/** Takes back a merger. `version`: the one that was on the screen. */
export const UndoRequest = z.strictObject({ version: z.int().min(1) })

/** A sealed message to the reporter. */
export const OfficeMessage = z.strictObject({
  id: TipId,
  version: z.int().min(1),
  /** Its place in the chain, as sealed inside it. */
  number: z.int().min(1),
  previous: Sha256,
  sealed: SealedMessage,
  /** Files uploaded before under this id. */
  files: ChunkLists.optional(),
})

/** What the office writes beside the tip, sealed. */
export const NewRecord = z.strictObject({
  id: TipId,
  version: z.int().min(1),
  kind: z.enum(recordKinds),
  sealed: SealedMessage,
  files: ChunkLists.optional(),
})

/** Who works on it. Without `sub` nobody works on it. */
export const AssignRequest = z.strictObject({
  version: z.int().min(1),
  sub: z.string().min(1).max(200).optional(),
})

/** The day on which the office is to be reminded; absent: it is not. */
export const ReminderRequest = z.strictObject({ version: z.int().min(1), day: Day.optional() })

/** Papers that are about to be printed. */
export const PrintRequest = z.strictObject({
  version: z.int().min(1),
  papers: z.array(z.enum(paperNames)).min(1).max(paperNames.length),
})

/** Thirty working days more, once. */
export const ExtensionRequest = z.strictObject({
  version: z.int().min(1),
  words: ownWords(1000),
})

/** A reward, approved. */
export const RewardRequest = z.strictObject({
  version: z.int().min(1),
  /** Yuan. */
  amount: z.int().min(1).max(1_000_000),
  words: ownWords(1000),
})

/** The agency was notified today or, with `received`, it confirmed. */
export const ReferralRequest = z.strictObject({
  version: z.int().min(1),
  agency: z.string().max(20),
  received: z
    .strictObject({
      /** The day of its answer. */
      day: Day,
      /** The number of its answer. */
      number: written(1, 100),
    })
    .exactOptional(),
})

/** Of work on a tip: it is another office's, done in another role or by who is barred, over, or somebody was first. */
export const workRefusals = ['office', 'role', 'barred', 'handedUp', 'destroyed', 'conflict'] as const

/** Of a step: what the table does not allow, what it lacks, and whom it may not go to. */
const stepRefusals = [
  ...(['step', 'reason', 'document', 'documentDay', 'unopened', 'unopenedOther', 'mergers'] as const),
  ...(['inspection', 'proof', 'untold', 'partsOpen'] as const),
  ...(['target', 'recipients', 'division', 'quota'] as const),
]

/** What staff do with tips. */
export const tipRoutes = {
  list: route('/api/desk/tips', {
    ...{ stage: 'desk', method: 'get', roles: [...handlingRoles, 'auditor'] },
    summary: 'The queue of one’s office, urgent ones first, then the earliest due',
    reply: QueueReply,
    refusals: ['office'],
  }),
  show: route('/api/desk/tips/{tip}', {
    ...{ stage: 'desk', method: 'get', roles: [], summary: 'All of a tip that is not sealed' },
    reply: TipDetail,
    refusals: ['office'],
  }),
  open: route('/api/desk/tips/{tip}/openings', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'Record an opening and get the sealed letter' },
    ...{ request: OpeningRequest, limit: 4096, reply: OpeningReply },
    refusals: ['office', 'role', 'notYet', 'destroyed', 'conflict'],
  }),
  noteOpened: route('/api/desk/tips/{tip}/openings/{opening}', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'Whether what was handed out opened' },
    ...{ request: OpenedRequest, limit: 1024, reply: TipDetail },
    refusals: ['office', 'role', 'unopened', 'destroyed', 'conflict'],
  }),
  readFile: route('/api/desk/tips/{tip}/files/{file}/{chunk}', {
    ...{ stage: 'desk', method: 'get', roles: [] },
    summary: 'One chunk of a sealed file, after an opening',
    refusals: ['office', 'unopened', 'missing'],
  }),
  readAttachment: route('/api/desk/tips/{tip}/beside/{holder}/files/{file}/{chunk}', {
    ...{ stage: 'desk', method: 'get', roles: [] },
    summary: 'One chunk of a file that came with a message or record, after an opening that counts it',
    refusals: ['office', 'unopened', 'openAgain', 'missing'],
  }),
  putChunk: route('/api/desk/tips/{tip}/uploads/{holder}/{file}/{chunk}', {
    ...{ stage: 'desk', method: 'put', roles: [], summary: 'One chunk of an office’s file', status: [204] },
    refusals: [...workRefusals, ...chunkRefusals],
  }),
  step: route('/api/desk/tips/{tip}/steps', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'Take a step' },
    ...{ request: StepRequest, limit: 32 * 1024, reply: TipDetail },
    refusals: [...workRefusals, ...stepRefusals],
  }),
  undo: route('/api/desk/tips/{tip}/undo', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'Take back a merger that nothing followed' },
    ...{ request: UndoRequest, limit: 1024, reply: TipDetail },
    refusals: [...workRefusals, 'followed', 'quota'],
  }),
  send: route('/api/desk/tips/{tip}/messages', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'A sealed message to the reporter' },
    ...{ request: OfficeMessage, reply: TipDetail },
    refusals: [...workRefusals, 'gone', 'unread', 'missing', 'altered', 'quota'],
  }),
  refer: route('/api/desk/tips/{tip}/referrals', {
    ...{
      stage: 'desk',
      method: 'post',
      roles: [],
      summary: 'Record that an agency was told, or confirmed it',
    },
    ...{ request: ReferralRequest, limit: 1024, reply: TipDetail },
    refusals: workRefusals,
  }),
  record: route('/api/desk/tips/{tip}/records', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'A sealed record of the office' },
    ...{ request: NewRecord, reply: TipDetail },
    refusals: [...workRefusals, 'unopened', 'gone', 'missing', 'altered', 'quota'],
  }),
  assign: route('/api/desk/tips/{tip}/assignee', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'Who of the office works on it' },
    ...{ request: AssignRequest, limit: 1024, reply: TipDetail },
    refusals: [...workRefusals, 'quota'],
  }),
  remind: route('/api/desk/tips/{tip}/reminder', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'The day on which the office is to be reminded' },
    ...{ request: ReminderRequest, limit: 1024, reply: TipDetail },
    refusals: [...workRefusals, 'step', 'quota'],
  }),
  print: route('/api/desk/tips/{tip}/prints', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'Record that papers of a tip are printed' },
    ...{ request: PrintRequest, limit: 1024, reply: TipDetail },
    refusals: ['office', 'destroyed', 'conflict', 'quota'],
  }),
  extend: route('/api/desk/tips/{tip}/extension', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'More working days, once' },
    ...{ request: ExtensionRequest, limit: 8 * 1024, reply: TipDetail },
    refusals: [...workRefusals, 'unopened', 'extension'],
  }),
  reward: route('/api/desk/tips/{tip}/reward', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'Approve a reward' },
    ...{ request: RewardRequest, limit: 8 * 1024, reply: TipDetail },
    refusals: [...workRefusals, 'step', 'unopened', 'rewardLimit'],
  }),
}
