import * as z from 'zod'
import { states } from '../lifecycle/states.ts'
import { stepNames } from '../lifecycle/steps.ts'
import { roles } from '../people/staff.ts'
import { Facts, Routing, SealedTo } from '../tip/facts.ts'
import { TipEvent } from '../tip/history.ts'
import { HotlineTicket } from '../tip/hotline.ts'
import { Answer, ChunkList, doors, MessageRef, RecordRef, Referral, Reward, recordKinds } from '../tip/tip.ts'
import { Day } from '../value/day.ts'
import { Hour } from '../value/hour.ts'
import { TipId } from '../value/id.ts'
import { OfficeCode } from '../value/office-code.ts'
import { AgeFile, ChunkLists } from './filing.ts'

/** `GET /api/desk/me`: who signed in, and the keys to unlock in the browser. */
export const MeReply = z.strictObject({
  sub: z.string(),
  name: z.string(),
  unit: z.string(),
  roles: z.array(z.enum(roles)),
  keys: z.strictObject({
    /** The member's identity, an age file under their passphrase. */
    member: z.base64().optional(),
    /** What colleagues seal to. */
    recipient: z.string().optional(),
    /** The office's identities, age files to its members and the recovery key. */
    unit: z.array(z.strictObject({ keyVersion: z.int(), sealed: z.base64() })),
  }),
})
export type MeReply = z.infer<typeof MeReply>

/** A line of the queue. Nothing sealed. */
export const TipSummary = z.strictObject({
  id: TipId,
  state: z.enum(states),
  facts: Facts,
  unit: z.string(),
  door: z.enum(doors),
  filedOn: Day,
  dueBy: Day,
  critical: z.boolean(),
  version: z.int(),
  /** Who of the office works on it. */
  assignee: z.strictObject({ sub: z.string(), name: z.string() }).optional(),
  openedOn: Day.optional(),
  escalatedTo: z.string().optional(),
  transfers: z.int(),
  disputes: z.int().optional(),
  /** The last word is the reporter's. */
  waiting: z.boolean(),
})
export type TipSummary = z.infer<typeof TipSummary>

/** What can be asked of a queue; each narrows it. */
export const QueueQuery = z.object({
  /** An office below one's own; absent: one's own. */
  unit: OfficeCode.optional(),
  /** `attention`: what was escalated to one's own office. */
  list: z.enum(['open', 'settled', 'attention']).default('open'),
  state: z.enum(states).optional(),
  topic: z.string().max(10).optional(),
  /** `none`: nobody works on it. */
  assignee: z.string().max(200).optional(),
  due: z.enum(['late', 'soon']).optional(),
  mark: z.enum(['critical', 'unopened', 'waiting', 'disputed', 'passed']).optional(),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,1000}$/)
    .optional(),
})
export type QueueQuery = z.infer<typeof QueueQuery>

/** `GET /api/desk/tips?…`: earliest due first, 25 a page. */
export const QueueReply = z.strictObject({ tips: z.array(TipSummary), cursor: z.string().optional() })
export type QueueReply = z.infer<typeof QueueReply>

/** How many tips of an office are open, by what matters; every count stops at 1000, read as 999+. */
export const QueueCounts = z.strictObject({
  unit: z.string(),
  open: z.int(),
  states: z.partialRecord(z.enum(states), z.int()),
  topics: z.record(z.string(), z.int()),
  late: z.int(),
  soon: z.int(),
  unopened: z.int(),
  unassigned: z.int(),
  mine: z.int(),
  waiting: z.int(),
  critical: z.int(),
  disputed: z.int(),
  passed: z.int(),
  escalated: z.int(),
  /** Working days since filing: up to 5, 15, 30, 60, and more. */
  ages: z.array(z.int()).length(5),
})
export type QueueCounts = z.infer<typeof QueueCounts>

/** `GET /api/desk/counts?unit=`: one office, or for `below` one's own and each directly below it. */
export const CountsReply = z.strictObject({ units: z.array(QueueCounts) })
export type CountsReply = z.infer<typeof CountsReply>

/** `GET /api/desk/members`: who of the office works on tips. */
export const MembersReply = z.strictObject({
  members: z.array(z.strictObject({ sub: z.string(), name: z.string() })),
})
export type MembersReply = z.infer<typeof MembersReply>

/** An opening of the original, recorded before it was handed out. */
export const OpeningRef = z.strictObject({ name: z.string(), at: z.string(), reason: z.string() })

/** `GET /api/desk/tips/{id}`: all that is not sealed. */
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
  /** The hour by which a critical tip should be opened; gone once it was. */
  lookBy: Hour.optional(),
  sealedTo: z.array(SealedTo).optional(),
  settledOn: Day.optional(),
  destroyedOn: Day.optional(),
  answerBy: Day.optional(),
  answer: Answer.optional(),
  reward: Reward.optional(),
  records: z.array(RecordRef).optional(),
  /** Steps that this person may take now. */
  steps: z.array(z.enum(stepNames)),
  /** Whether the letter would be handed to this person. */
  mayOpen: z.boolean(),
})
export type TipDetail = z.infer<typeof TipDetail>

/** `POST /api/desk/tips/{id}/openings`. The id makes a retry the same opening. */
export const OpeningRequest = z.strictObject({ id: TipId, reason: z.string().trim().min(2).max(300) })

/** What an opening hands out: still sealed, opened in the browser. */
export const OpeningReply = z.strictObject({
  envelope: z.base64(),
  officeWrap: z.base64(),
  messages: z.array(MessageRef.extend({ sealed: z.base64() })),
  records: z.array(RecordRef.extend({ sealed: z.base64() })),
})
export type OpeningReply = z.infer<typeof OpeningReply>

/** `POST /api/desk/tips/{id}/steps`. `version`: the one that was on the screen. */
export const StepRequest = z.strictObject({
  step: z.enum(stepNames),
  version: z.int().min(1),
  /** A key of the catalogues, or the office's own words. */
  reason: z.string().trim().min(2).max(1000).optional(),
  /** The office's own words beside a ready reason. */
  words: z.string().trim().min(2).max(1000).optional(),
  document: z.strictObject({ number: z.string().trim().min(1).max(100), day: Day }).optional(),
  target: z.string().optional(),
  body: z.string().optional(),
  result: z.string().trim().min(2).max(1000).optional(),
  mergeInto: TipId.optional(),
  /** For `transfer`: the tip's identity wrapped anew to the target's recipients, and who they are. */
  rewrap: z.strictObject({ officeWrap: AgeFile.max(4000), routing: Routing }).optional(),
})
export type StepRequest = z.infer<typeof StepRequest>

/** `POST /api/desk/tips/{id}/messages`. */
export const OfficeMessage = z.strictObject({
  id: TipId,
  version: z.int().min(1),
  sequence: z.int().min(1),
  sealed: AgeFile.max(50_000),
  /** Files uploaded before under this id. */
  files: ChunkLists.optional(),
})

/** `POST /api/desk/tips/{id}/records`: what the office writes beside the tip, sealed. */
export const NewRecord = z.strictObject({
  id: TipId,
  version: z.int().min(1),
  kind: z.enum(recordKinds),
  sealed: AgeFile.max(50_000),
  files: ChunkLists.optional(),
})

/** `POST /api/desk/tips/{id}/assignee`. Without `sub` nobody works on it. */
export const AssignRequest = z.strictObject({
  version: z.int().min(1),
  sub: z.string().min(1).max(200).optional(),
})

/** `POST /api/desk/tips/{id}/extension`: thirty working days more, once. */
export const ExtensionRequest = z.strictObject({
  version: z.int().min(1),
  reason: z.string().trim().min(2).max(1000),
})

/** `POST /api/desk/tips/{id}/reward`. */
export const RewardRequest = z.strictObject({
  version: z.int().min(1),
  /** Yuan. */
  amount: z.int().min(1).max(1_000_000),
  reason: z.string().trim().min(2).max(1000),
})

/** `POST /api/desk/claims`: somebody shows a claim code. `pay` marks it as paid, once. */
export const ClaimRequest = z.strictObject({
  code: z.string().regex(/^\d{20}$/),
  pay: z.boolean(),
})

/** A claim, without any hint of the tip behind it. */
export const ClaimReply = z.strictObject({
  unit: z.string(),
  amount: z.int(),
  paidOn: Day.optional(),
})
export type ClaimReply = z.infer<typeof ClaimReply>

/** `POST /api/desk/tips/{id}/referrals`: the department was told today or, with `received`, it confirmed. */
export const ReferralRequest = z.strictObject({
  version: z.int().min(1),
  body: z.string().max(20),
  received: z
    .strictObject({
      /** The day of its answer. */
      day: Day,
      /** The number of its answer. */
      number: z.string().trim().min(1).max(100),
    })
    .exactOptional(),
})
