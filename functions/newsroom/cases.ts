import { randomBytes } from 'node:crypto'
import type { Context, Handler } from 'hono'
import type { Case } from '../../shared/case/case.ts'
import { checkCase } from '../../shared/case/check-case.ts'
import { cleanCase } from '../../shared/case/clean-case.ts'
import { findPrivate } from '../../shared/case/firewall.ts'
import { allowedCaseSteps, caseSteps, takeCaseStep } from '../../shared/case/steps.ts'
import { CaseListQuery, type CaseListReply, type CaseReply, caseRoutes } from '../../shared/contract/cases.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { authenticate, authenticateFresh } from '../http/authenticate.ts'
import { partOf, readQuery } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import type { Newsroom } from './newsroom.ts'

/**
 * `GET /api/newsroom/cases?state=&cursor=`: one's own office's cases; the province's people see those of all. Refuses
 * `badRequest` for a state that there is not, or a cursor of another list.
 */
export function showCases(newsroom: Newsroom): Handler {
  return async (context) => {
    const { office } = await authenticate(newsroom, context, caseRoutes.list)
    const query = readQuery(context, CaseListQuery)
    const own = office === PROVINCE ? {} : { office }
    const reply: CaseListReply = await newsroom.records.listCases({ ...query, ...own })
    return context.json(reply)
  }
}

/** `GET /api/newsroom/cases/{case}`. */
export function showCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.show)
    return context.json(caseReply(await theirCase(newsroom, context, staff), staff))
  }
}

/** A case and the steps that this person may take now. */
function caseReply(one: Case, staff: Staff): CaseReply {
  return { case: one, steps: allowedCaseSteps(one, staff) }
}

/**
 * `POST /api/newsroom/cases`: a new draft under the id the asker chose; again with the same id, the same draft.
 * Refuses `conflict` for somebody else’s id, and as {@link checkCase} does.
 */
export function draftCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.draft)
    const { id, notes, content: typed } = await readBody(context, caseRoutes.draft)
    const content = cleanCase(typed)
    checkCase(content)
    const day = dayInShanghai(newsroom.now())
    const one: Case = {
      id,
      state: 'draft',
      version: 1,
      drafter: staff.sub,
      office: staff.office,
      content,
      notes,
      salt: randomBytes(16).toString('hex'),
      edition: 0,
      history: [{ n: 1, day, step: 'draft', by: staff.sub, name: staff.name }],
    }
    if (await newsroom.records.createCase(one)) return context.json(caseReply(one, staff))
    const first = await newsroom.records.readCase(id)
    if (first?.drafter !== staff.sub || !isTheirs(first, staff)) throw new Refusal('taken')
    return context.json(caseReply(first, staff))
  }
}

/**
 * `PUT /api/newsroom/cases/{case}`: the whole text again, only while it is a draft or returned. Refuses `step`
 * otherwise, `lost` for another version, and as {@link checkCase} does.
 */
export function editCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.edit)
    const before = await theirCase(newsroom, context, staff)
    const { version, notes, content: typed } = await readBody(context, caseRoutes.edit)
    const content = cleanCase(typed)
    checkCase(content)
    if (before.state !== 'draft' && before.state !== 'returned') throw new Refusal('step')
    const conflict = new Refusal('conflict', { detail: caseReply(before, staff) })
    if (version !== before.version) throw conflict
    const event = {
      day: dayInShanghai(newsroom.now()),
      step: 'edit' as const,
      by: staff.sub,
      name: staff.name,
    }
    const after: Case = {
      ...before,
      content,
      notes,
      version: version + 1,
      history: [...before.history, { n: before.history.length + 1, ...event }],
    }
    if (!(await newsroom.records.changeCase(before, after))) throw conflict
    return context.json(caseReply(after, staff))
  }
}

/**
 * `POST /api/newsroom/cases/{case}/steps`: submit, return or approve. Two people: who wrote cannot approve
 * (`self`). The version is the one the actor read; a text changed since is refused `changed`. A text that holds
 * something private is refused `firewall`, with where it stands.
 */
export function stepCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.step)
    const before = await theirCase(newsroom, context, staff)
    const { step, version, reason } = await readBody(context, caseRoutes.step)
    if (!caseSteps[step].by.some((role) => staff.roles.includes(role))) throw new Refusal('role')
    if (step === 'approve') await authenticateFresh(newsroom, context, caseRoutes.step)
    const changed = new Refusal(step === 'submit' ? 'conflict' : 'changed', {
      detail: caseReply(before, staff),
    })
    if (version !== before.version) throw changed
    const state = takeCaseStep(before, step, staff, reason)
    if (step !== 'return') checkPublic(before)
    const event = {
      n: before.history.length + 1,
      day: dayInShanghai(newsroom.now()),
      step,
      by: staff.sub,
      name: staff.name,
      ...(reason && { reason }),
    }
    const after: Case = {
      ...{ ...before, state, version: version + 1, history: [...before.history, event] },
      ...(step === 'approve' && { salt: randomBytes(16).toString('hex') }),
    }
    if (!(await newsroom.records.changeCase(before, after))) throw changed
    return context.json(caseReply(after, staff))
  }
}

function checkPublic(one: Case): void {
  checkCase(one.content)
  const places = findPrivate(one.content, [one.notes])
  if (places.length > 0) throw new Refusal('firewall', { fields: places })
}

/** The case of the path, if it is theirs; refused `notFound` otherwise, as if none were. */
async function theirCase(newsroom: Newsroom, context: Context, staff: Staff): Promise<Case> {
  const one = await newsroom.records.readCase(partOf(context, 'case'))
  if (!one || !isTheirs(one, staff)) throw new Refusal('notFound')
  return one
}

/** Each office has its own cases; the province has them all. The one place where that is decided. */
function isTheirs({ office }: Case, staff: Staff): boolean {
  return staff.office === PROVINCE || staff.office === office
}
