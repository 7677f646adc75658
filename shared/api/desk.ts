import * as z from 'zod'
import { states } from '../lifecycle/states.ts'
import { stepNames } from '../lifecycle/steps.ts'
import { roles } from '../staff/staff.ts'
import { Day, Facts, Routing, TipId } from '../tip/facts.ts'
import { TipEvent } from '../tip/history.ts'
import { MessageRef, Referral, SliceList } from '../tip/tip.ts'
import { AgeFile } from './public.ts'

/** `GET /api/desk/me`: who signed in, and the keys to unlock in the browser. */
export const MeReply = z.strictObject({
  sub: z.string(),
  name: z.string(),
  unit: z.string(),
  roles: z.array(z.enum(roles)),
  keys: z.strictObject({
    /** The member's identity, an age file under their passphrase. */
    member: z.base64().optional(),
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
  door: z.enum(['sealed', 'plain']),
  filedOn: Day,
  dueBy: Day,
  critical: z.boolean(),
  version: z.int(),
})
export type TipSummary = z.infer<typeof TipSummary>

/** `GET /api/desk/tips?cursor=`: earliest due first, 25 a page. */
export const QueueReply = z.strictObject({ tips: z.array(TipSummary), cursor: z.string().optional() })
export type QueueReply = z.infer<typeof QueueReply>

/** An opening of the original, recorded before it was handed out. */
export const OpeningRef = z.strictObject({ name: z.string(), at: z.string(), reason: z.string() })

/** `GET /api/desk/tips/{id}`: all that is not sealed. */
export const TipDetail = TipSummary.extend({
  routing: Routing,
  upper: z.string().optional(),
  acceptBy: Day,
  finishBy: Day,
  provisional: z.boolean(),
  transfers: z.int(),
  referrals: z.array(Referral),
  messages: z.array(MessageRef),
  files: z.array(SliceList),
  history: z.array(TipEvent),
  openings: z.array(OpeningRef),
  /** Steps that this person may take now. */
  steps: z.array(z.enum(stepNames)),
})
export type TipDetail = z.infer<typeof TipDetail>

/** `POST /api/desk/tips/{id}/openings`. The id makes a retry the same opening. */
export const OpeningRequest = z.strictObject({ id: TipId, reason: z.string().trim().min(2).max(300) })

/** What an opening hands out: still sealed, opened in the browser. */
export const OpeningReply = z.strictObject({
  envelope: z.base64(),
  officeWrap: z.base64(),
  messages: z.array(MessageRef.extend({ sealed: z.base64() })),
})
export type OpeningReply = z.infer<typeof OpeningReply>

/** `POST /api/desk/tips/{id}/steps`. `version`: the one that was on the screen. */
export const StepRequest = z.strictObject({
  step: z.enum(stepNames),
  version: z.int().min(1),
  reason: z.string().trim().min(2).max(1000).optional(),
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
})

/** `POST /api/desk/tips/{id}/referrals`: the department was told today. */
export const ToldRequest = z.strictObject({ version: z.int().min(1), body: z.string().max(20) })
