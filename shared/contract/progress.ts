import * as z from 'zod'
import { Figure, Period, Submission } from '../progress/submission.ts'
import { written } from '../value/written.ts'
import { route } from './route.ts'

/** All cities' for the province, one's own for a city. */
export const SubmissionsReply = z.strictObject({
  period: Period,
  dueOn: z.string(),
  /** Published edition, 0 before the first. */
  edition: z.int().min(0),
  submissions: z.array(Submission),
})
export type SubmissionsReply = z.infer<typeof SubmissionsReply>

/** Which period is asked for. */
export const PeriodQuery = z.object({ period: Period })

/** Save, and with `submit` hand in. `version` 0: the first. */
export const SaveSubmission = z.strictObject({
  version: z.int().min(0),
  figures: z.record(z.string(), Figure),
  submit: z.boolean(),
})

/** Why a submission goes back. */
export const ReturnSubmission = z.strictObject({
  version: z.int().min(1),
  reason: written(2, 500),
})

/** Publish what was submitted. `edition`: the one this replaces. */
export const PublishProgress = z.strictObject({ edition: z.int().min(0) })

/** Figures of the campaign, from a city to the public. */
export const progressRoutes = {
  submissions: route('/api/newsroom/progress/submissions', {
    ...{
      stage: 'newsroom',
      method: 'get',
      roles: ['drafter', 'approver', 'lead', 'citySupervisor', 'auditor'],
    },
    summary: 'Submissions for a period',
    reply: SubmissionsReply,
  }),
  save: route('/api/newsroom/progress/submissions/{city}/{period}', {
    ...{ stage: 'newsroom', method: 'put', roles: ['lead', 'citySupervisor', 'drafter'] },
    summary: 'Save or hand in a submission',
    ...{ request: SaveSubmission, reply: SubmissionsReply },
    refusals: ['figure', 'conflict', 'step'],
  }),
  return: route('/api/newsroom/progress/submissions/{city}/{period}/return', {
    ...{ stage: 'newsroom', method: 'post', roles: ['drafter', 'approver'], provincial: true },
    summary: 'Send a submission back',
    ...{ request: ReturnSubmission, limit: 4096, reply: SubmissionsReply },
    refusals: ['conflict', 'step'],
  }),
  publish: route('/api/newsroom/progress/{period}', {
    ...{ stage: 'newsroom', method: 'post', roles: ['approver'], provincial: true },
    summary: 'Publish a period',
    ...{ request: PublishProgress, limit: 1024, reply: SubmissionsReply },
    refusals: ['stepUp', 'conflict'],
  }),
}
