import type { Context, Handler } from 'hono'
import { PeriodQuery, progressRoutes, type SubmissionsReply } from '../../shared/contract/progress.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { cities } from '../../shared/place/division.ts'
import { checkFigures, dueOn, type Submission } from '../../shared/progress/submission.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { authenticate } from '../http/authenticate.ts'
import { partOf, readQuery } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import type { Newsroom } from './newsroom.ts'

/** `GET /api/newsroom/progress/submissions?period=`: all cities' for the province, a city's own for a city. */
export function showSubmissions(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.submissions)
    return context.json(await submissionsReply(newsroom, staff, periodOf(context)))
  }
}

/** The submissions of a period that this person may see. */
export async function submissionsReply(
  newsroom: Newsroom,
  staff: Staff,
  period: string,
): Promise<SubmissionsReply> {
  const { campaign, records } = newsroom
  const codes = cities
    .map(({ code }) => code)
    .filter((code) => staff.office === PROVINCE || code === staff.office)
  const [order, ...found] = await Promise.all([
    records.readProgressOrder(campaign, period),
    ...codes.map((city) => records.readSubmission({ campaign, city, period })),
  ])
  const submissions = found.filter((one) => one !== undefined)
  return { period, dueOn: dueOn(period), edition: order?.edition ?? 0, submissions }
}

/**
 * `PUT /api/newsroom/progress/submissions/{city}/{period}`: a city saves, and with `submit` hands in, its own
 * figures. Refuses `notFound` for another city, `conflict` for another version, `step` once handed in, and as {@link
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
    if ((before?.version ?? 0) !== version) throw await lostRace(newsroom, staff, period)
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
    if (!(await newsroom.records.saveSubmission(after, version)))
      throw await lostRace(newsroom, staff, period)
    return context.json(await submissionsReply(newsroom, staff, period))
  }
}

/** Somebody else was first: what stands now. */
async function lostRace(newsroom: Newsroom, staff: Staff, period: string): Promise<Refusal> {
  return new Refusal('conflict', { detail: await submissionsReply(newsroom, staff, period) })
}

function theirCity(context: Context, staff: Staff): string {
  const city = partOf(context, 'city')
  if (city !== staff.office) throw new Refusal('notFound')
  return city
}

/**
 * `POST /api/newsroom/progress/submissions/{city}/{period}/return`: the province sends a submission back, with a
 * reason. Refuses `notFound`, `conflict` for another version, `step` unless it was handed in.
 */
export function returnSubmission(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.return)
    const period = periodOf(context)
    const city = partOf(context, 'city')
    const { version, reason } = await readBody(context, progressRoutes.return)
    const before = await newsroom.records.readSubmission({ campaign: newsroom.campaign, city, period })
    if (!before) throw new Refusal('notFound')
    if (before.version !== version) throw await lostRace(newsroom, staff, period)
    if (before.state !== 'submitted') throw new Refusal('step')
    const day = dayInShanghai(newsroom.now())
    const event = {
      n: before.history.length + 1,
      day,
      step: 'return' as const,
      by: staff.sub,
      name: staff.name,
    }
    const after = {
      ...before,
      state: 'returned' as const,
      returnReason: reason,
      history: [...before.history, event],
    }
    if (!(await newsroom.records.saveSubmission(after, version)))
      throw await lostRace(newsroom, staff, period)
    return context.json(await submissionsReply(newsroom, staff, period))
  }
}

/** The period of the path or query. Refuses `badRequest`. */
export function periodOf(context: Context): string {
  if (context.req.param('period') !== undefined) return partOf(context, 'period')
  return readQuery(context, PeriodQuery).period
}
