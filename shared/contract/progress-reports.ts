import * as z from 'zod'
import { ReportVersion, ReportWords } from '../progress-report/progress-report.ts'
import { Month } from '../value/month.ts'
import { route } from './route.ts'

/** All saved versions of a report, newest first. */
export const ReportReply = z.strictObject({
  versions: z.array(ReportVersion),
  maySave: z.boolean(),
})
export type ReportReply = z.infer<typeof ReportReply>

/** A new version after the one that was seen (0: the first). */
export const SaveReport = z.strictObject({ seen: z.int().min(0), words: ReportWords, period: Month })

const at = '/api/newsroom/progress-reports/{campaign}/{kind}/{area}'

/** The reports that the plan asks for, before they are handed in outside of the platform. */
export const progressReportRoutes = {
  show: route(at, {
    ...{ stage: 'newsroom', method: 'get' },
    roles: ['drafter', 'approver', 'lead', 'citySupervisor', 'auditor'],
    summary: 'The saved versions of a report',
    reply: ReportReply,
  }),
  save: route(at, {
    ...{ stage: 'newsroom', method: 'put', roles: ['drafter', 'lead', 'citySupervisor'] },
    summary: 'Save a version of a report',
    ...{ request: SaveReport, reply: ReportReply },
    refusals: ['conflict'],
  }),
}
