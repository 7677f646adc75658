import * as z from 'zod'
import { Case, CaseContent, caseStates } from '../case/case.ts'
import { type CaseStep, caseSteps } from '../case/steps.ts'
import { Figure, Period, Submission } from '../progress/submission.ts'

/** `GET /api/newsroom/cases?state=&cursor=`: newest first. */
export const CaseSummary = z.strictObject({
  id: z.string(),
  state: z.enum(caseStates),
  title: z.string(),
  division: z.string(),
  version: z.int(),
  edition: z.int(),
})
export const CaseListReply = z.strictObject({ cases: z.array(CaseSummary), cursor: z.string().optional() })
export type CaseSummary = z.infer<typeof CaseSummary>
export type CaseListReply = z.infer<typeof CaseListReply>

/** `POST /api/newsroom/cases`: a new draft. The id, chosen by the asker, makes a retry the same draft. */
export const NewCase = z.strictObject({
  id: z.string().regex(/^[a-z2-7]{13}$/),
  content: CaseContent,
  notes: z.string().max(3000),
})

/** `PUT /api/newsroom/cases/{id}`: the whole text again. */
export const EditCase = z.strictObject({
  version: z.int().min(1),
  content: CaseContent,
  notes: z.string().max(3000),
})

/** `POST /api/newsroom/cases/{id}/steps`. `version`: the one the actor read. */
export const CaseStepRequest = z.strictObject({
  step: z.enum(Object.keys(caseSteps) as CaseStep[]),
  version: z.int().min(1),
  reason: z.string().trim().max(1000).optional(),
})

/** A case for its editors, with the steps this person may take now. */
export const CaseReply = z.strictObject({ case: Case, steps: z.array(z.string()) })
export type CaseReply = z.infer<typeof CaseReply>

/** `GET /api/newsroom/submissions?period=`: all cities' for the province, one's own for a city. */
export const SubmissionsReply = z.strictObject({
  period: Period,
  dueOn: z.string(),
  /** Published edition, 0 before the first. */
  edition: z.int().min(0),
  submissions: z.array(Submission),
})
export type SubmissionsReply = z.infer<typeof SubmissionsReply>

/** `PUT /api/newsroom/submissions/{city}/{period}`: save, and with `submit` hand in. `version` 0: the first. */
export const SaveSubmission = z.strictObject({
  version: z.int().min(0),
  figures: z.record(z.string(), Figure),
  submit: z.boolean(),
})

/** `POST /api/newsroom/submissions/{city}/{period}/return`. */
export const ReturnSubmission = z.strictObject({
  version: z.int().min(1),
  reason: z.string().trim().min(2).max(500),
})

/** `POST /api/newsroom/progress/{period}`: publish what was submitted. `edition`: the one this replaces. */
export const PublishProgress = z.strictObject({ edition: z.int().min(0) })
