import type { Handler } from 'hono'
import { calendarWith } from '../../shared/calendar/calendar.ts'
import { addWorkdays } from '../../shared/calendar/workday.ts'
import type { Case } from '../../shared/case/case.ts'
import type { CasePrivate } from '../../shared/case/case-private.ts'
import { checkFirms } from '../../shared/case/check-firms.ts'
import { cleanCase, cleanPrivate } from '../../shared/case/clean-case.ts'
import { fairnessWith } from '../../shared/case/codes-put-right.ts'
import { type Fairness, REPLY_WORKDAYS } from '../../shared/case/fairness.ts'
import { findPrivate, findUndecided } from '../../shared/case/firewall.ts'
import { caseRoutes, type FairnessRequest } from '../../shared/contract/cases.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { authenticate } from '../http/authenticate.ts'
import { readBody } from '../http/read-body.ts'
import { checkFairDays } from './fair-days.ts'
import type { Newsroom } from './newsroom.ts'
import { meant } from './said.ts'
import { caseReply, theirCase } from './their-case.ts'

/** States in which what is known of the firms may be written. */
const preparing: readonly Case['state'][] = ['draft', 'returned', 'review']

/**
 * `PUT /api/newsroom/cases/{case}/fairness`: when firms were told, what one replied, whether it appeals, until when their names stay.
 * The last day of the reply follows from the calendar. What is written for a correction counts once that is public. Refuses `step` once
 * it is decided on, `firewall` for a reply to a handed-in text that holds something private or undecided, `fairDay` as {@link checkFairDays}, `namesUntil` for a day that is over, `reason` for a waiver that says nothing,
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
    if (body.namesUntil !== undefined && body.namesUntil < day)
      throw new Refusal('namesUntil', { fields: ['namesUntil'] })
    const { reply: _, replies: __, ...content } = before.content
    const event = {
      n: before.history.length + 1,
      day,
      step: 'fairness' as const,
      by: staff.sub,
      name: staff.name,
    }
    const after: Case = {
      ...{ ...before, version: before.version + 1, history: [...before.history, event] },
      content: cleanCase({
        ...content,
        ...(body.replies && body.replies.length > 0 && { replies: body.replies }),
        ...(body.reply && { reply: body.reply }),
      }),
      ...(body.kept && cleanPrivate({ ...privateOf(before), kept: body.kept }, staff.name, before.kept)),
      fairness: await fairnessOf(newsroom, before, body),
    }
    checkFirms(after.content)
    checkFairDays(after, day)
    checkHandedIn(after)
    if (!(await newsroom.records.changeCase(before, after))) throw conflict
    return context.json(await caseReply(newsroom, after, staff))
  }
}

const privateOf = ({ notes, notBefore }: Case): CasePrivate => ({ notes, ...(notBefore && { notBefore }) })

/** What firms said comes after the text was handed in: it is looked through as that was, before it waits for the second person. */
function checkHandedIn({ state, content, notes, kept }: Case): void {
  if (state !== 'review') return
  const places = [...findPrivate(content, [notes]), ...findUndecided(content, kept)]
  const replies = places.filter((name) => name.startsWith('content.repl'))
  if (replies.length > 0) throw new Refusal('firewall', { fields: [...new Set(replies)] })
}

/** Firms that were added since the letter went out were not told: a new day of notice tells those that stand there now. */
async function fairnessOf({ records }: Newsroom, one: Case, body: FairnessRequest): Promise<Fairness> {
  const { content } = one
  const fairness = fairnessWith(one, content)
  const { noticedOn, scan, appeal, namesUntil } = body
  const waived = body.waived === undefined ? undefined : meant(body.waived)
  if (waived === '') throw new Refusal('reason', { fields: ['waived'] })
  const again = noticedOn !== fairness.noticedOn
  const firms = content.firms.map(({ creditCode }) => creditCode)
  const calendar = calendarWith(await records.readAddedYears())
  const end = noticedOn === undefined ? undefined : addWorkdays(noticedOn, REPLY_WORKDAYS, calendar)
  const told = again ? firms : fairness.noticed
  // A waiver stays: it can be said otherwise, never taken back. Said otherwise, it is said of the firms that stand there now.
  const why = waived ?? fairness.waived
  const waivedFor = why === fairness.waived ? fairness.waivedFor : firms
  return {
    appeal,
    noticed: noticedOn === undefined ? [] : told,
    ...(noticedOn !== undefined && { noticedOn }),
    ...(end && { replyUntil: end.day, provisional: end.provisional }),
    ...(scan !== undefined && { scan }),
    ...(why !== undefined && { waived: why, ...(waivedFor && { waivedFor }) }),
    ...(namesUntil !== undefined && { namesUntil }),
  }
}
