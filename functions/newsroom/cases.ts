import type { Handler } from 'hono'
import type { Case } from '../../shared/case/case.ts'
import { checkCase } from '../../shared/case/check-case.ts'
import { checkFirms } from '../../shared/case/check-firms.ts'
import { cleanCase, cleanPrivate } from '../../shared/case/clean-case.ts'
import { fairnessWith, repliesWith } from '../../shared/case/codes-put-right.ts'
import { noFairness } from '../../shared/case/fairness.ts'
import { allowedCaseSteps } from '../../shared/case/steps.ts'
import {
  CaseListQuery,
  type CaseListReply,
  type CaseSummary,
  caseRoutes,
} from '../../shared/contract/cases.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { authenticate } from '../http/authenticate.ts'
import { readQuery } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import { campaignsNow } from './campaigns-now.ts'
import { checkFairDays } from './fair-days.ts'
import type { Newsroom } from './newsroom.ts'
import { caseReply, isTheirs, theirCase } from './their-case.ts'

/**
 * `GET /api/newsroom/cases?state=&view=&cursor=`: one's own office's cases in a state, or those that one drafted or that wait for
 * one; the province's people see those of all. Refuses `badRequest` for a state that there is not, or a cursor of another list.
 */
export function showCases(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.list)
    const { view, ...query } = readQuery(context, CaseListQuery)
    if (view) return context.json({ cases: await casesOf(newsroom, staff, view) } satisfies CaseListReply)
    const reply: CaseListReply = await newsroom.records.listCases({ ...query, ...ownOf(staff) })
    return context.json(reply)
  }
}

const ownOf = ({ office }: Staff) => (office === PROVINCE ? {} : { office })

/** States in which somebody has something to do, those that wait longest on a second person first. */
const open = ['hidden', 'withdrawing', 'unnaming', 'review', 'returned', 'draft', 'approved'] as const
/** Steps that only a second person takes. */
const seconds = ['approve', 'confirmHide', 'confirmWithdraw', 'confirmNames']

/** Cases under way that one drafted, or on which one may be the second person. */
async function casesOf(newsroom: Newsroom, staff: Staff, view: 'mine' | 'waiting'): Promise<CaseSummary[]> {
  const lists = await Promise.all(open.map((state) => allIn(newsroom, staff, state)))
  if (view === 'mine') return lists.flat().filter(({ drafter }) => drafter === staff.sub)
  const waiting = lists.slice(0, 4).flat()
  // One that cannot be read keeps no other from its second person.
  const cases = await Promise.all(waiting.map(({ id }) => ifReadable(newsroom.records.readCase(id))))
  return waiting.filter((_, n) => {
    const one = cases[n]
    return one && allowedCaseSteps(one, staff).some((step) => seconds.includes(step))
  })
}

async function allIn(newsroom: Newsroom, staff: Staff, state: Case['state']): Promise<CaseSummary[]> {
  const found: CaseSummary[] = []
  let cursor: string | undefined
  do {
    const page = await newsroom.records.listCases({ state, cursor, ...ownOf(staff) })
    found.push(...page.cases)
    cursor = page.cursor
  } while (cursor)
  return found
}

/** `GET /api/newsroom/cases/{case}`. */
export function showCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.show)
    return context.json(await caseReply(newsroom, await theirCase(newsroom, context, staff), staff))
  }
}

/**
 * `POST /api/newsroom/cases`: a new draft under the id the asker chose; again with the same id, the same draft.
 * Refuses `conflict` for somebody else’s id, and as {@link checkCase}, {@link checkFirms}
 * and {@link checkFairDays} do.
 */
export function draftCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.draft)
    const { id, content: typed, ...beside } = await readBody(context, caseRoutes.draft)
    const content = cleanCase(typed)
    checkCase(content, await knownOf(newsroom))
    checkFirms(content)
    const day = dayInShanghai(newsroom.now())
    const one: Case = {
      id,
      state: 'draft',
      version: 1,
      drafter: staff.sub,
      office: staff.office,
      content,
      ...cleanPrivate(beside, staff.name),
      fairness: noFairness,
      edition: 0,
      history: [{ n: 1, day, step: 'draft', by: staff.sub, name: staff.name }],
    }
    checkFairDays(one, day)
    if (await newsroom.records.createCase(one)) return context.json(await caseReply(newsroom, one, staff))
    const first = await newsroom.records.readCase(id)
    if (first?.drafter !== staff.sub || !isTheirs(first, staff)) throw new Refusal('taken')
    return context.json(await caseReply(newsroom, first, staff))
  }
}

/** What a text is checked against: today, and the campaigns in force. */
const knownOf = async (newsroom: Newsroom) => ({
  today: dayInShanghai(newsroom.now()),
  campaigns: await campaignsNow(newsroom),
})

/**
 * `PUT /api/newsroom/cases/{case}`: the whole text again, only while it is a draft or returned. Refuses `step`
 * otherwise, `lost` for another version, and as {@link checkCase}, {@link checkFirms}
 * and {@link checkFairDays} do.
 */
export function editCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.edit)
    const before = await theirCase(newsroom, context, staff)
    const { version, content: typed, ...beside } = await readBody(context, caseRoutes.edit)
    const content = repliesWith(before, cleanCase(typed))
    checkCase(content, await knownOf(newsroom))
    checkFirms(content)
    if (before.state !== 'draft' && before.state !== 'returned') throw new Refusal('step')
    const conflict = new Refusal('conflict', { detail: await caseReply(newsroom, before, staff) })
    if (version !== before.version) throw conflict
    const event = {
      day: dayInShanghai(newsroom.now()),
      step: 'edit' as const,
      by: staff.sub,
      name: staff.name,
    }
    const { kept, notBefore: _, ...rest } = before
    const after: Case = {
      ...rest,
      content,
      fairness: fairnessWith(before, content),
      ...cleanPrivate(beside, staff.name, kept),
      version: version + 1,
      history: [...before.history, { n: before.history.length + 1, ...event }],
    }
    checkFairDays(after, event.day)
    if (!(await newsroom.records.changeCase(before, after))) throw conflict
    return context.json(await caseReply(newsroom, after, staff))
  }
}
