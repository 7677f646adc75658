import * as z from 'zod'
import { Day } from '../value/day.ts'
import { Sha256 } from '../value/hash.ts'
import { OfficeCode } from '../value/office-code.ts'
import { TopicId } from '../value/topic-id.ts'
import { keptText, type TextOf } from './kept-text.ts'

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

const documentOf = (text: TextOf) =>
  z.strictObject({
    kind: z.enum(['order', 'stop', 'penalty', 'inspection', 'investigation']),
    number: text(1, 100),
    day: Day,
    /** Fine in yuan. */
    amount: z.int().min(0).optional(),
  })

/** A document that a case rests on. */
export const CaseDocument = documentOf(keptText)
export type CaseDocument = z.infer<typeof CaseDocument>

const photoOf = (text: TextOf) =>
  z.strictObject({
    /** SHA-256 of its JPEG, hex: its name among the records' files and in public. */
    file: Sha256,
    side: z.enum(['before', 'after']),
    /** What it shows, read out where it cannot be seen. */
    caption: text(2, 200),
    width: z.int().min(1).max(4096),
    height: z.int().min(1).max(4096),
  })

/** A picture that was re-encoded, with what is covered burned in. */
export const CasePhoto = photoOf(keptText)
export type CasePhoto = z.infer<typeof CasePhoto>

/** How far the repair is; `none` where there is nothing to repair. */
export const rectificationStates = ['ordered', 'rectified', 'overdue', 'none'] as const
export type Rectification = (typeof rectificationStates)[number]

const replyOf = (text: TextOf) =>
  z.strictObject({
    /** Credit code of the firm. Absent: its name is gone, or it was kept before a case could hold several. */
    firm: CaseFirm.shape.creditCode.optional(),
    day: Day,
    text: text(2, 3000),
  })

/** What a firm says, in its own words, and the day it came. */
export const FirmReply = replyOf(keptText)
export type FirmReply = z.infer<typeof FirmReply>

/** A duty of a campaign, by their ids. */
export const CaseDuty = z.strictObject({
  campaign: z.string().min(1).max(40),
  duty: z.string().min(1).max(40),
})
export type CaseDuty = z.infer<typeof CaseDuty>

const contentOf = (text: TextOf) =>
  z.strictObject({
    kind: z.enum(caseKinds),
    title: text(4, 100),
    /** District, zone or city, as coarse as the drafter chose. */
    division: OfficeCode,
    /** The project, as the documents name it. */
    project: text(2, 100).optional(),
    topic: TopicId,
    /** What happened, or what the office found and when it inspected, to the month or day. */
    basics: text(1, 3000),
    /** What was wrong, or in good practice what was done well, one entry each. */
    problems: z.array(text(1, 1000)).min(1).max(20),
    /** What was ordered and done. */
    measures: text(1, 3000),
    /** Rules that were broken, one entry each, as the decision cites them. */
    basis: z.array(text(2, 300)).max(10),
    rectification: z.enum(rectificationStates),
    /** Day by which it must be put right. */
    rectifyBy: Day.optional(),
    rectifiedOn: Day.optional(),
    /** How the repair went, oldest first. */
    timeline: z.array(z.strictObject({ day: Day, text: text(2, 300) })).max(20),
    /** Only after a decision; see `documents`. The first is the one that is responsible first. */
    firms: z.array(CaseFirm).max(10),
    documents: z.array(documentOf(text)).max(10),
    /** What firms say, one entry for each that replied; read by `repliesOf`. */
    replies: z.array(replyOf(text)).max(10).optional(),
    /** A reply of the time when a case held one and did not say whose. Records of then keep it. */
    reply: replyOf(text).omit({ firm: true }).optional(),
    photos: z.array(photoOf(text)).max(12),
    /** Duties that it belongs to, each of a campaign in force. */
    duties: z.array(CaseDuty).max(10),
  })

/** What everyone reads of a case, as it is kept. Nothing in it comes from a tip by itself. */
export const CaseContent = contentOf(keptText)
export type CaseContent = z.infer<typeof CaseContent>

/** The same as a drafter hands it in. */
export const WrittenContent = contentOf((least, most) => z.string().min(least).max(most))
