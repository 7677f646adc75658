import * as z from 'zod'
import { Day } from '../value/day.ts'
import { Sha256 } from '../value/hash.ts'
import { OfficeCode } from '../value/office-code.ts'
import { TopicId } from '../value/topic-id.ts'

/** What a case shows: the plan's typical accidents, hazards and violations to expose, and good practice to promote. */
export const caseKinds = [
  'accident',
  'notRectified',
  'illegalContracting',
  'noPermit',
  'falseReport',
  'goodPractice',
] as const
export type CaseKind = (typeof caseKinds)[number]

/** What a firm was on the site. */
export const firmRoles = [
  'developer',
  'contractor',
  'subcontractor',
  'supervisor',
  'lessor',
  'other',
] as const

/** A firm that a decision names. */
export const CaseFirm = z.strictObject({
  role: z.enum(firmRoles),
  name: z.string().min(2).max(100),
  /** Unified social credit code (GB 32100-2015). */
  creditCode: z.string().length(18),
})
export type CaseFirm = z.infer<typeof CaseFirm>

/** A document that a case rests on. */
export const CaseDocument = z.strictObject({
  kind: z.enum(['order', 'stop', 'penalty', 'inspection', 'investigation']),
  number: z.string().min(1).max(100),
  day: Day,
  /** Fine in yuan. */
  amount: z.int().min(0).optional(),
})
export type CaseDocument = z.infer<typeof CaseDocument>

/** A picture that was re-encoded, with what is covered burned in. */
export const CasePhoto = z.strictObject({
  /** SHA-256 of its JPEG, hex: its name among the records' files and in public. */
  file: Sha256,
  side: z.enum(['before', 'after']),
  /** What it shows, read out where it cannot be seen. */
  caption: z.string().min(2).max(200),
  width: z.int().min(1).max(4096),
  height: z.int().min(1).max(4096),
})
export type CasePhoto = z.infer<typeof CasePhoto>

/** How far the repair is; `none` where there is nothing to repair. */
export const rectificationStates = ['ordered', 'rectified', 'overdue', 'none'] as const
export type Rectification = (typeof rectificationStates)[number]

/** What a firm says, in its own words, and the day it came. */
export const FirmReply = z.strictObject({
  /** Credit code of the firm. Absent: its name is gone, or it was kept before a case could hold several. */
  firm: CaseFirm.shape.creditCode.optional(),
  day: Day,
  text: z.string().min(2).max(3000),
})
export type FirmReply = z.infer<typeof FirmReply>

/** A duty of a campaign, by their ids. */
export const CaseDuty = z.strictObject({
  campaign: z.string().min(1).max(40),
  duty: z.string().min(1).max(40),
})
export type CaseDuty = z.infer<typeof CaseDuty>

/** What a drafter writes and everyone will read. Nothing in it comes from a tip by itself. */
export const CaseContent = z.strictObject({
  kind: z.enum(caseKinds),
  title: z.string().min(4).max(100),
  /** District, zone or city, as coarse as the drafter chose. */
  division: OfficeCode,
  /** The project, as the documents name it. */
  project: z.string().min(2).max(100).optional(),
  topic: TopicId,
  /** What happened, or what the office found and when it inspected, to the month or day. */
  basics: z.string().min(1).max(3000),
  /** What was wrong, or in good practice what was done well, one entry each. */
  problems: z.array(z.string().min(1).max(1000)).min(1).max(20),
  /** What was ordered and done. */
  measures: z.string().min(1).max(3000),
  /** Rules that were broken, one entry each, as the decision cites them. */
  basis: z.array(z.string().min(2).max(300)).max(10),
  rectification: z.enum(rectificationStates),
  /** Day by which it must be put right. */
  rectifyBy: Day.optional(),
  rectifiedOn: Day.optional(),
  /** How the repair went, oldest first. */
  timeline: z.array(z.strictObject({ day: Day, text: z.string().min(2).max(300) })).max(20),
  /** Only after a decision; see `documents`. The first is the one that is responsible first. */
  firms: z.array(CaseFirm).max(10),
  documents: z.array(CaseDocument).max(10),
  /** What firms say, one entry for each that replied; read by `repliesOf`. */
  replies: z.array(FirmReply).max(10).optional(),
  /** A reply of the time when a case held one and did not say whose. Records of then keep it. */
  reply: FirmReply.omit({ firm: true }).optional(),
  photos: z.array(CasePhoto).max(12),
  /** Duties that it belongs to, each of a campaign in force. */
  duties: z.array(CaseDuty).max(10),
})
export type CaseContent = z.infer<typeof CaseContent>
