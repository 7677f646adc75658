import * as z from 'zod'
import { Case, caseStates } from '../case/case.ts'
import { CaseContent } from '../case/case-content.ts'
import { CasePrivate } from '../case/case-private.ts'
import { type CaseStep, caseSteps } from '../case/steps.ts'
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
})

/** What can be asked of the list. */
export const CaseListQuery = z.object({
  state: z.enum(caseStates).default('draft'),
  cursor: QueueQuery.shape.cursor,
})

/** Newest first. */
export const CaseListReply = z.strictObject({ cases: z.array(CaseSummary), cursor: z.string().optional() })
export type CaseSummary = z.infer<typeof CaseSummary>
export type CaseListReply = z.infer<typeof CaseListReply>

/** A new draft. The id, chosen by the asker, makes a retry the same draft. */
export const NewCase = z.strictObject({
  id: Case.shape.id,
  content: CaseContent,
  ...CasePrivate.shape,
})

/** The whole text again. */
export const EditCase = z.strictObject({
  version: z.int().min(1),
  content: CaseContent,
  ...CasePrivate.shape,
})

/** A step. `version`: the one the actor read. */
export const CaseStepRequest = z.strictObject({
  step: z.enum(Object.keys(caseSteps) as CaseStep[]),
  version: z.int().min(1),
  reason: z.string().trim().max(1000).optional(),
})

/** A case for its editors, with the steps this person may take now. */
export const CaseReply = z.strictObject({ case: Case, steps: z.array(z.string()) })
export type CaseReply = z.infer<typeof CaseReply>

/** Bytes of a text with every field as long as it may be. */
const TEXT = 256 * 1024

/** Of a text that names what there is not, or says too little. */
const contentRefusals = ['division', 'topic', 'creditCode', 'document'] as const

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
    refusals: [...contentRefusals, 'taken'],
  }),
  show: route('/api/newsroom/cases/{case}', {
    ...{ stage: 'newsroom', method: 'get', roles: ['drafter', 'approver', 'auditor'] },
    summary: 'A case for its editors',
    reply: CaseReply,
  }),
  edit: route('/api/newsroom/cases/{case}', {
    ...{ stage: 'newsroom', method: 'put', roles: ['drafter'], summary: 'The whole text again' },
    ...{ request: EditCase, limit: TEXT, reply: CaseReply },
    refusals: [...contentRefusals, 'step', 'conflict'],
  }),
  step: route('/api/newsroom/cases/{case}/steps', {
    ...{
      stage: 'newsroom',
      method: 'post',
      roles: ['drafter', 'approver'],
      summary: 'Submit, return or approve',
    },
    ...{ request: CaseStepRequest, limit: 8192, reply: CaseReply },
    refusals: [
      ...contentRefusals,
      'stepUp',
      'step',
      'self',
      'reason',
      'conflict',
      'changed',
      'firewall',
      'notBefore',
    ],
  }),
}
