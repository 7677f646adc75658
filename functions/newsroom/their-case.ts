import type { Context } from 'hono'
import { calendarWith } from '../../shared/calendar/calendar.ts'
import { addWorkdays } from '../../shared/calendar/workday.ts'
import type { Case } from '../../shared/case/case.ts'
import { namesLeftOf } from '../../shared/case/decide-names.ts'
import { unfairness } from '../../shared/case/fairness.ts'
import { allowedCaseSteps } from '../../shared/case/steps.ts'
import { type Told, toldOf } from '../../shared/case/told.ts'
import type { CaseReply } from '../../shared/contract/cases.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { partOf } from '../http/read-address.ts'
import type { Newsroom } from './newsroom.ts'

/** Working days within which a second person decides on a case that one person hid. */
const DECIDE_WORKDAYS = 2

/** The case of the path, if it is theirs; refused `notFound` otherwise, as if none were. */
export async function theirCase(newsroom: Newsroom, context: Context, staff: Staff): Promise<Case> {
  const one = await newsroom.records.readCase(partOf(context, 'case'))
  if (!one || !isTheirs(one, staff)) throw new Refusal('notFound')
  return one
}

/** Each office has its own cases; the province has them all. The one place where that is decided. */
export function isTheirs({ office }: Case, staff: Staff): boolean {
  return staff.office === PROVINCE || staff.office === office
}

/** A case, the steps that this person may take now, and what stands in the way of its publication. */
export async function caseReply(newsroom: Newsroom, one: Case, staff: Staff): Promise<CaseReply> {
  const unfair = unfairness(one, dayInShanghai(newsroom.now()))
  const hiddenOn = one.state === 'hidden' && one.history.findLast(({ step }) => step === 'hide')?.day
  const calendar = hiddenOn ? calendarWith(await newsroom.records.readAddedYears()) : undefined
  const told = await toldBeside(newsroom, one)
  return {
    case: one,
    steps: allowedCaseSteps(one, staff),
    ...(told.length > 0 && { told }),
    ...(unfair && { unfair }),
    ...(hiddenOn && { decideBy: addWorkdays(hiddenOn, DECIDE_WORKDAYS, calendar) }),
  }
}

/** What was said of a case in public beside its text and could still tell a firm whose name leaves; of editions that can be read. */
async function toldBeside({ records }: Newsroom, one: Case): Promise<Told[]> {
  if (one.edition === 0 || (one.state !== 'published' && one.state !== 'unnaming')) return []
  const told = toldOf((await records.readSoundEditions(one.id)).map(({ record }) => record))
  const fields = new Set(namesLeftOf(one, told, []).map(({ field }) => field))
  return told.filter(({ field }) => fields.has(field))
}
