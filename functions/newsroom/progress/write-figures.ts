import type { Context, Handler } from 'hono'
import { progressRoutes } from '../../../shared/contract/progress.ts'
import type { Staff } from '../../../shared/people/staff.ts'
import { checkFigures } from '../../../shared/progress/check-figures.ts'
import type { Submission } from '../../../shared/progress/submission.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { authenticate } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import type { Newsroom } from '../newsroom.ts'
import { periodOf } from './period.ts'
import { submissionsReply } from './show-submissions.ts'

/**
 * `PUT /api/newsroom/progress/submissions/{city}/{period}`: a city saves, and with `submit` hands in, its own
 * figures. Refuses `notFound` for another city, `lost` for another version, `step` once handed in, and as {@link
 * checkFigures} does.
 */
export function writeFigures(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.save)
    const period = periodOf(context)
    const city = theirCity(context, staff)
    const { version, figures, submit } = await readBody(context, progressRoutes.save)
    checkFigures(figures, submit)
    const before = await newsroom.records.readSubmission({ campaign: newsroom.campaign, city, period })
    if ((before?.version ?? 0) !== version) throw new Refusal('lost')
    if (before?.state === 'submitted') throw new Refusal('step')
    const day = dayInShanghai(newsroom.now())
    const submittedOn = before?.submittedOn ?? (submit ? day : undefined)
    const step = submit ? ('submit' as const) : ('save' as const)
    const history = before?.history ?? []
    const after: Omit<Submission, 'version'> = {
      campaign: newsroom.campaign,
      city,
      period,
      state: submit ? 'submitted' : (before?.state ?? 'draft'),
      figures,
      ...(submittedOn !== undefined && { submittedOn }),
      ...(before?.returnReason !== undefined && !submit && { returnReason: before.returnReason }),
      history: [...history, { n: history.length + 1, day, step, by: staff.sub, name: staff.name }],
    }
    if (!(await newsroom.records.saveSubmission(after, version))) throw new Refusal('lost')
    return context.json(await submissionsReply(newsroom, staff, period))
  }
}

function theirCity(context: Context, staff: Staff): string {
  const city = context.req.param('city') ?? ''
  if (city !== staff.unit || !/^32\d{2}00$/.test(city)) throw new Refusal('notFound')
  return city
}
