import type { Handler } from 'hono'
import { checkYear } from '../../../shared/calendar/check-year.ts'
import { takeChangeStep } from '../../../shared/change/take-change-step.ts'
import { calendarRoutes } from '../../../shared/contract/calendar.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { authenticate, authenticateFresh } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import type { Administration } from '../administration.ts'
import { calendarReply } from './show-calendar.ts'

/**
 * `POST /api/newsroom/calendar/{year}/{version}/steps`: submit, return, approve or withdraw. An approved year counts
 * at once and stays; a slip in it is put right by a later version. Refuses `notFound`, `changed` for another
 * revision, `step` unless it is the newest and open, and as {@link takeChangeStep} does.
 */
export function stepYear(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticate(administration, context, calendarRoutes.step)
    const { step, revision, reason } = await readBody(context, calendarRoutes.step)
    if (step === 'approve') await authenticateFresh(administration, context, calendarRoutes.step)
    const day = dayInShanghai(administration.now())
    const of = (await administration.records.readYearVersions()).filter(
      (one) => one.year === context.req.param('year'),
    )
    const before = of.find((one) => one.version === Number(context.req.param('version')))
    if (!before) throw new Refusal('notFound')
    const changed = async () => new Refusal('changed', { detail: await calendarReply(administration, staff) })
    if (before !== of.at(-1) || before.change.state === 'approved') throw new Refusal('step')
    if (before.change.revision !== revision) throw await changed()
    const change = takeChangeStep(before.change, step, { staff, day }, reason)
    if (step === 'submit' || step === 'approve') checkYear(before)
    if (!(await administration.records.saveYearVersion({ ...before, change }, revision)))
      throw await changed()
    return context.json(await calendarReply(administration, staff))
  }
}
