import { randomBytes } from 'node:crypto'
import type { Handler } from 'hono'
import { applyCaseStep } from '../../shared/case/apply-step.ts'
import type { Case } from '../../shared/case/case.ts'
import { checkCase } from '../../shared/case/check-case.ts'
import { checkFirms } from '../../shared/case/check-firms.ts'
import { findPrivate, findUndecided } from '../../shared/case/firewall.ts'
import { firmsNamedAgain } from '../../shared/case/firms-named.ts'
import { caseSteps } from '../../shared/case/steps.ts'
import { caseRoutes } from '../../shared/contract/cases.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { authenticate, authenticateFresh } from '../http/authenticate.ts'
import { readBody } from '../http/read-body.ts'
import { campaignsNow } from './campaigns-now.ts'
import { checkPhotos } from './check-photos.ts'
import { checkFairDays } from './fair-days.ts'
import type { Newsroom } from './newsroom.ts'
import { checkSaid, cleanSaid } from './said.ts'
import { caseReply, theirCase } from './their-case.ts'

/** Steps that put a text before everyone: it is looked through again. */
const publishing = ['submit', 'approve', 'lift']
/** Steps that change what everyone sees, for which somebody signed in a moment ago. Hiding waits for nothing. */
const fresh = ['approve', 'lift', 'confirmHide', 'restore', 'confirmWithdraw', 'confirmNames']
/** Steps of who writes: lost to somebody faster they are a conflict; others decide on what they read. */
const writing = ['submit', 'correct', 'abandon']

/** Steps by which names leave all that was ever public. */
const naming = ['takeNames', 'confirmNames']

/**
 * `POST /api/newsroom/cases/{case}/steps`: any step of the table. Two people: who wrote cannot approve, who hid or proposed cannot
 * confirm (`self`). The version is the one the actor read; a text changed since is refused `changed`. A text that holds
 * something private, or could still tell a firm whose name leaves, is refused `firewall`, with where it stands; one that names a firm whose name is gone, `firmNamed`; a picture that is not there as the case says, `photoGone`.
 */
export function stepCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.step)
    const before = await theirCase(newsroom, context, staff)
    const { step, version, ...typed } = await readBody(context, caseRoutes.step)
    const said = cleanSaid(step, typed)
    if (!caseSteps[step].by.some((role) => staff.roles.includes(role))) throw new Refusal('role')
    if (fresh.includes(step)) await authenticateFresh(newsroom, context, caseRoutes.step)
    const changed = new Refusal(writing.includes(step) ? 'conflict' : 'changed', {
      detail: await caseReply(newsroom, before, staff),
    })
    if (version !== before.version) throw changed
    const salt = randomBytes(16).toString('hex')
    const editions = naming.includes(step) ? await editionsOf(newsroom, before.id) : []
    const acting = { staff, now: newsroom.now(), salt, editions }
    const after = applyCaseStep(before, step, said, acting)
    if (publishing.includes(step)) await checkPublic(newsroom, before)
    expectDay(after)
    checkSaid(before, step, said)
    if (!(await newsroom.records.changeCase(before, after))) throw changed
    return context.json(await caseReply(newsroom, after, staff))
  }
}

const editionsOf = async ({ records }: Newsroom, id: string) =>
  (await records.readSoundEditions(id)).map(({ record }) => record)

/** Refuses `notBefore` for a case that would come out before the day that its drafter said. */
function expectDay({ state, notBefore, order }: Case): void {
  if (state === 'approved' && notBefore !== undefined && order && order.day < notBefore)
    throw new Refusal('notBefore', { fields: ['notBefore'] })
}

async function checkPublic(newsroom: Newsroom, one: Case): Promise<void> {
  const { content, notes, kept } = one
  checkCase(content, { campaigns: await campaignsNow(newsroom) })
  checkFirms(content)
  checkFairDays(one, dayInShanghai(newsroom.now()))
  const places = [...new Set([...findPrivate(content, [notes]), ...findUndecided(content, kept)])]
  if (places.length > 0) throw new Refusal('firewall', { fields: places })
  const named = firmsNamedAgain(one)
  if (named.length > 0) throw new Refusal('firmNamed', { fields: named })
  await checkPhotos(newsroom, one)
}
