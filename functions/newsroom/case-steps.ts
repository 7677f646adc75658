import { randomBytes } from 'node:crypto'
import type { Handler } from 'hono'
import { calendarWith } from '../../shared/calendar/calendar.ts'
import { addWorkdays } from '../../shared/calendar/workday.ts'
import { applyCaseStep } from '../../shared/case/apply-step.ts'
import type { Case } from '../../shared/case/case.ts'
import { checkCase } from '../../shared/case/check-case.ts'
import { cleanCase } from '../../shared/case/clean-case.ts'
import { type Fairness, REPLY_WORKDAYS } from '../../shared/case/fairness.ts'
import { findPrivate, findUndecided } from '../../shared/case/firewall.ts'
import { caseSteps } from '../../shared/case/steps.ts'
import { caseRoutes, type FairnessRequest } from '../../shared/contract/cases.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import { authenticate, authenticateFresh } from '../http/authenticate.ts'
import { readBody } from '../http/read-body.ts'
import type { Newsroom } from './newsroom.ts'
import { caseReply, theirCase } from './their-case.ts'

/** Steps that put a text before everyone: it is looked through again. */
const publishing = ['submit', 'approve', 'lift']
/** Steps that change what everyone sees, for which somebody signed in a moment ago. Hiding waits for nothing. */
const fresh = ['approve', 'lift', 'confirmHide', 'restore', 'confirmWithdraw', 'confirmNames']
/** Steps of who writes: lost to somebody faster they are a conflict; others decide on what they read. */
const writing = ['submit', 'correct', 'abandon']

/**
 * `POST /api/newsroom/cases/{case}/steps`: any step of the table. Two people: who wrote cannot approve, who hid or proposed cannot
 * confirm (`self`). The version is the one the actor read; a text changed since is refused `changed`. A text that holds
 * something private is refused `firewall`, with where it stands.
 */
export function stepCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.step)
    const before = await theirCase(newsroom, context, staff)
    const { step, version, ...said } = await readBody(context, caseRoutes.step)
    if (!caseSteps[step].by.some((role) => staff.roles.includes(role))) throw new Refusal('role')
    if (fresh.includes(step)) await authenticateFresh(newsroom, context, caseRoutes.step)
    const changed = new Refusal(writing.includes(step) ? 'conflict' : 'changed', {
      detail: await caseReply(newsroom, before, staff),
    })
    if (version !== before.version) throw changed
    const salt = randomBytes(16).toString('hex')
    const after = applyCaseStep(before, step, said, { staff, now: newsroom.now(), salt })
    if (publishing.includes(step)) checkPublic(before)
    expectDay(after)
    checkSaid(before, said)
    if (!(await newsroom.records.changeCase(before, after))) throw changed
    return context.json(await caseReply(newsroom, after, staff))
  }
}

/** Refuses `notBefore` for a case that would come out before the day that its drafter said. */
function expectDay({ state, notBefore, order }: Case): void {
  if (state === 'approved' && notBefore !== undefined && order && order.day < notBefore)
    throw new Refusal('notBefore', { fields: ['notBefore'] })
}

function checkPublic({ content, notes, kept }: Case): void {
  checkCase(content)
  const places = [...new Set([...findPrivate(content, [notes]), ...findUndecided(content, kept)])]
  if (places.length > 0) throw new Refusal('firewall', { fields: places })
}

/** What is said with a step may be read by everyone. */
function checkSaid({ content, notes }: Case, said: Readonly<Record<string, unknown>>): void {
  for (const name of ['reason', 'what', 'why']) {
    const text = said[name]
    if (typeof text !== 'string') continue
    if (findPrivate({ ...blank(content), basics: text }, [notes]).length > 0)
      throw new Refusal('firewall', { fields: [name] })
  }
}

/** A text that says nothing but what is put into it. */
const blank = ({ project: _, reply: __, ...content }: Case['content']): Case['content'] => ({
  ...content,
  ...{ title: '', measures: '', problems: [], basis: [], timeline: [], firms: [], documents: [], photos: [] },
})

/** States in which what is known of the firms may be written. */
const preparing: readonly Case['state'][] = ['draft', 'returned', 'review']

/**
 * `PUT /api/newsroom/cases/{case}/fairness`: when firms were told, what one replied, whether it appeals, until when their names stay.
 * The last day of the reply follows from the calendar. Refuses `step` once it is decided on, `documentDay` for a day to come,
 * `conflict` for another version.
 */
export function writeFairness(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.fairness)
    const before = await theirCase(newsroom, context, staff)
    const body = await readBody(context, caseRoutes.fairness)
    if (!preparing.includes(before.state)) throw new Refusal('step')
    const conflict = new Refusal('conflict', { detail: await caseReply(newsroom, before, staff) })
    if (body.version !== before.version) throw conflict
    const day = dayInShanghai(newsroom.now())
    const late = (['noticedOn', 'reply'] as const).filter((name) => dayOf(body, name) > day)
    if (late.length > 0) throw new Refusal('documentDay', { fields: late })
    const { reply: _, ...content } = before.content
    const event = {
      n: before.history.length + 1,
      day,
      step: 'fairness' as const,
      by: staff.sub,
      name: staff.name,
    }
    const after: Case = {
      ...{ ...before, version: before.version + 1, history: [...before.history, event] },
      content: cleanCase({ ...content, ...(body.reply && { reply: body.reply }) }),
      fairness: await fairnessOf(newsroom, before, body),
    }
    if (!(await newsroom.records.changeCase(before, after))) throw conflict
    return context.json(await caseReply(newsroom, after, staff))
  }
}

const dayOf = (body: FairnessRequest, name: 'noticedOn' | 'reply'): Day =>
  (name === 'reply' ? body.reply?.day : body.noticedOn) ?? ''

/** Firms that were added since the letter went out were not told: a new day of notice tells those that stand there now. */
async function fairnessOf(
  { records }: Newsroom,
  { content, fairness }: Case,
  body: FairnessRequest,
): Promise<Fairness> {
  const { noticedOn, scan, appeal, waived, namesUntil } = body
  const again = noticedOn !== fairness.noticedOn
  const calendar = calendarWith(await records.readAddedYears())
  const end = noticedOn === undefined ? undefined : addWorkdays(noticedOn, REPLY_WORKDAYS, calendar)
  const told = again ? content.firms.map(({ creditCode }) => creditCode) : fairness.noticed
  // A waiver stays: it can be said otherwise, never taken back.
  const why = waived ?? fairness.waived
  return {
    appeal,
    noticed: noticedOn === undefined ? [] : told,
    ...(noticedOn !== undefined && { noticedOn }),
    ...(end && { replyUntil: end.day, provisional: end.provisional }),
    ...(scan !== undefined && { scan }),
    ...(why !== undefined && { waived: why }),
    ...(namesUntil !== undefined && { namesUntil }),
  }
}
