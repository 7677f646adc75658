import * as z from 'zod'
import { Case, CorrectionNote, caseStates, caseStepNames } from '../case/case.ts'
import { WrittenContent } from '../case/case-content.ts'
import { CasePrivate } from '../case/case-private.ts'
import { Fairness } from '../case/fairness.ts'
import { NAME_DECISIONS, NameDecision, OTHER_NAMES, OtherName } from '../case/name-decision.ts'
import { WallTime } from '../case/order.ts'
import { reviewChecks } from '../case/review-checks.ts'
import { Told } from '../case/told.ts'
import { Day } from '../value/day.ts'
import { written } from '../value/written.ts'
import { QueueQuery } from './queue.ts'
import { route } from './route.ts'

/** A line of the list of cases. */
export const CaseSummary = z.strictObject({
  id: z.string(),
  state: z.enum(caseStates),
  /** The office whose case it is. */
  office: z.string(),
  title: z.string(),
  division: z.string(),
  version: z.int(),
  edition: z.int(),
  /** The bulletin's number, once it was public. */
  number: z.string().optional(),
  /** `sub` of who drafted it. */
  drafter: z.string(),
  /** Day of the newest step. */
  since: Day,
})

/** What can be asked of the list: cases in a state; or those under way that one drafted, or that wait for one as second person. */
export const CaseListQuery = z.object({
  state: z.enum(caseStates).default('draft'),
  view: z.enum(['mine', 'waiting']).optional(),
  cursor: QueueQuery.shape.cursor,
})

/** Newest first. */
export const CaseListReply = z.strictObject({ cases: z.array(CaseSummary), cursor: z.string().optional() })
export type CaseSummary = z.infer<typeof CaseSummary>
export type CaseListReply = z.infer<typeof CaseListReply>

/** A new draft. The id, chosen by the asker, makes a retry the same draft. */
export const NewCase = z.strictObject({
  id: Case.shape.id,
  content: WrittenContent,
  ...CasePrivate.shape,
})

/** The whole text again. */
export const EditCase = z.strictObject({
  version: z.int().min(1),
  content: WrittenContent,
  ...CasePrivate.shape,
})

/** A step. `version`: the one the actor read. */
export const CaseStepRequest = z.strictObject({
  step: z.enum(caseStepNames),
  version: z.int().min(1),
  /** Why. Of what is hidden, withdrawn, restored or loses its names everyone reads it. */
  reason: written(0, 1000).optional(),
  /** Of a correction, for everyone: what changed, and why. */
  what: CorrectionNote.shape.what.optional(),
  why: CorrectionNote.shape.why.optional(),
  /** Of an approval: what was read. */
  read: z.array(z.enum(reviewChecks)).max(reviewChecks.length).readonly().optional(),
  /** Of an approval: not before this moment in Shanghai. */
  publishAt: WallTime.optional(),
  /** Of names that leave: what becomes of each place where a firm could still be known. */
  names: z.array(NameDecision).max(NAME_DECISIONS).optional(),
  /** And what else the firms are called in the text. */
  also: z.array(OtherName).max(OTHER_NAMES).optional(),
})

/** What is known of the firms, whole. The last day of the reply is not said but counted. */
export const FairnessRequest = Fairness.pick({
  ...{ noticedOn: true, scan: true, appeal: true, waived: true, namesUntil: true },
}).extend({
  version: z.int().min(1),
  replies: WrittenContent.shape.replies,
  reply: WrittenContent.shape.reply,
  /** All of the case that stays; absent: what stayed before. */
  kept: CasePrivate.shape.kept,
})
export type FairnessRequest = z.infer<typeof FairnessRequest>

/** A case for its editors, with the steps this person may take now. */
export const CaseReply = z.strictObject({
  case: Case,
  steps: z.array(z.enum(caseStepNames)),
  /** What was said of it in public beside its text, where a firm whose name leaves could still be known. */
  told: z.array(Told).optional(),
  /** Why it may not be published yet, for fairness' sake. */
  unfair: z.enum(['appealOpen', 'namesUntil', 'notNoticed', 'replyWindow']).optional(),
  /** Day by which a second person decides on what one person hid; provisional where the year's holidays are not known. */
  decideBy: z.strictObject({ day: Day, provisional: z.boolean() }).optional(),
})
export type CaseReply = z.infer<typeof CaseReply>

/** Bytes of a text with every field as long as it may be. */
const TEXT = 256 * 1024

/** Of a text that names what there is not, or says too little. */
const contentRefusals = [
  'division',
  'topic',
  'creditCode',
  'firmTwice',
  'replyOf',
  'document',
  'noWords',
  'tooLong',
  'dayOrder',
  'dayAhead',
] as const

/** Cases, from a draft to the second person's yes. */
export const caseRoutes = {
  list: route('/api/newsroom/cases', {
    ...{ stage: 'newsroom', method: 'get', roles: ['drafter', 'approver', 'auditor'] },
    summary: 'Cases of one’s own office in a state, newest first; of all offices for the province',
    reply: CaseListReply,
  }),
  draft: route('/api/newsroom/cases', {
    ...{ stage: 'newsroom', method: 'post', roles: ['drafter'], summary: 'A new draft' },
    ...{ request: NewCase, limit: TEXT, reply: CaseReply },
    refusals: [...contentRefusals, 'taken', 'fairDay'],
  }),
  show: route('/api/newsroom/cases/{case}', {
    ...{ stage: 'newsroom', method: 'get', roles: ['drafter', 'approver', 'auditor'] },
    summary: 'A case for its editors',
    reply: CaseReply,
  }),
  edit: route('/api/newsroom/cases/{case}', {
    ...{ stage: 'newsroom', method: 'put', roles: ['drafter'], summary: 'The whole text again' },
    ...{ request: EditCase, limit: TEXT, reply: CaseReply },
    refusals: [...contentRefusals, 'step', 'conflict', 'fairDay'],
  }),
  step: route('/api/newsroom/cases/{case}/steps', {
    ...{
      stage: 'newsroom',
      method: 'post',
      roles: ['drafter', 'approver'],
      summary: 'A step of a case',
    },
    ...{ request: CaseStepRequest, limit: 64 * 1024, reply: CaseReply },
    refusals: [
      ...[
        ...contentRefusals,
        'stepUp',
        'step',
        'self',
        'reason',
        'conflict',
        'changed',
        'firewall',
        'firmNamed',
      ],
      ...['unticked', 'publishAt', 'notNoticed', 'replyWindow', 'appealOpen', 'namesUntil', 'notBefore'],
      ...['fairDay', 'photoGone'],
    ] as const,
  }),
  preview: route('/api/newsroom/cases/{case}/preview', {
    ...{ stage: 'newsroom', method: 'get', roles: ['drafter', 'approver', 'auditor'] },
    summary: 'The page that would be published, as HTML',
    reply: z.strictObject({ html: z.string() }),
  }),
  fairness: route('/api/newsroom/cases/{case}/fairness', {
    ...{ stage: 'newsroom', method: 'put', roles: ['drafter'], summary: 'How the firms of a case were told' },
    ...{ request: FairnessRequest, limit: TEXT, reply: CaseReply },
    refusals: [
      'step',
      'conflict',
      'fairDay',
      'namesUntil',
      'reason',
      'firmTwice',
      'replyOf',
      'firewall',
      'tooLong',
    ],
  }),
}
