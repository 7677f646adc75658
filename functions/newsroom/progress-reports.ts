import type { Context, Handler } from 'hono'
import type { Campaign } from '../../shared/campaign/campaign-schema.ts'
import { progressReportRoutes, type ReportReply } from '../../shared/contract/progress-reports.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { maySee, upperOf } from '../../shared/progress/submission-steps.ts'
import { mondayOf, weekReports } from '../../shared/progress-report/progress-report.ts'
import type { ReportKind, ReportName } from '../../shared/progress-report/report-name.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { authenticate } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import { campaignsNow } from './campaigns-now.ts'
import type { Newsroom } from './newsroom.ts'

/** `GET /api/newsroom/progress-reports/{campaign}/{kind}/{area}`. Refuses `notFound` for a report that is not theirs to see. */
export function showReport(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressReportRoutes.show)
    return context.json(await reportReply(newsroom, staff, await theirReport(newsroom, context, staff)))
  }
}

/** The report of the path: of a city or the province, in a campaign that there is. */
async function theirReport(newsroom: Newsroom, context: Context, staff: Staff): Promise<ReportName> {
  const name = {
    ...{ campaign: partOf(context, 'campaign'), kind: partOf(context, 'kind') },
    area: partOf(context, 'area'),
  }
  const plan = (await campaignsNow(newsroom)).find(({ id }) => id === name.campaign)
  const known = plan && isOf(plan, name.kind, dayInShanghai(newsroom.now()))
  if (!known || upperOf(name.area) !== PROVINCE || !maySee(staff, name.area)) throw new Refusal('notFound')
  return name
}

/** Whether a campaign has such a report: of a week, one that has begun. */
const isOf = (plan: Campaign, kind: ReportKind, today: Day): boolean =>
  mondayOf(kind) === undefined || weekReports(plan, today).includes(kind)

async function reportReply({ records }: Newsroom, staff: Staff, name: ReportName): Promise<ReportReply> {
  return {
    versions: (await records.readReport(name)).reverse(),
    maySave: mayWrite(staff, name),
  }
}

/** A report is written by the office whose it is. */
const mayWrite = ({ office, roles }: Staff, { area }: ReportName): boolean =>
  office === area && progressReportRoutes.save.roles?.some((role) => roles.includes(role)) === true

/** `PUT …`: a version after the one that was seen; those before stay. Refuses `conflict` when another was saved first. */
export function writeReport(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressReportRoutes.save)
    const name = await theirReport(newsroom, context, staff)
    if (!mayWrite(staff, name)) throw new Refusal('notFound')
    const { seen, words, period } = await readBody(context, progressReportRoutes.save)
    const newest = (await newsroom.records.readReport(name)).at(-1)?.version ?? 0
    const saved =
      newest === seen &&
      (await newsroom.records.saveReport({
        ...{ ...name, version: seen + 1, words, period },
        ...{ day: dayInShanghai(newsroom.now()), by: staff.sub, name: staff.name },
      }))
    const now = await reportReply(newsroom, staff, name)
    if (!saved) throw new Refusal('conflict', { detail: now })
    return context.json(now)
  }
}
