import type { Handler } from 'hono'
import { QueueQuery, type QueueReply, type TipSummary } from '../../../shared/contract/queue.ts'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { isReminded } from '../../../shared/tip/due.ts'
import { tipDigits } from '../../../shared/tip/tip-number.ts'
import { soonDay } from '../../../shared/tip/unnotified.ts'
import { type Day, dayInShanghai } from '../../../shared/value/day.ts'
import { authenticate } from '../../http/authenticate.ts'
import { readQuery } from '../../http/read-address.ts'
import { withoutLeavers } from '../assigned.ts'
import type { Desk } from '../desk.ts'
import { isNotAbout, mayOversee } from '../oversee.ts'

/**
 * `GET /api/desk/tips?…`: tips of one's own office or one below it, urgent ones first, then the earliest due, 50 a page. Refuses
 * `badRequest`, and `office` for an office that is not theirs to oversee.
 */
export function showQueue(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, tipRoutes.list)
    const query = readQuery(context, QueueQuery)
    const { office = staff.office, list, cursor } = query
    const view = await desk.routing()
    if (!mayOversee(staff, office, view)) throw new Refusal('office')
    const today = dayInShanghai(desk.now())
    const narrow = narrowing(query, today, soonDay(today, view.years))
    const shows = isNotAbout(staff, view)
    const keep =
      office === staff.office ? narrow : (line: TipSummary) => shows(line) && (narrow?.(line) ?? true)
    const reply: QueueReply = await desk.tips.listQueue({
      office,
      list,
      cursor,
      keep,
      as: withoutLeavers(desk),
    })
    return context.json(reply)
  }
}

/** What a line must be, or undefined when nothing was asked. */
function narrowing(query: QueueQuery, today: Day, soon: string): ((line: TipSummary) => boolean) | undefined {
  const { state, topic, assignee, due, mark, number } = query
  const tests: ((line: TipSummary) => boolean)[] = []
  if (state) tests.push((line) => line.state === state)
  if (topic) tests.push((line) => line.facts.topic.startsWith(topic))
  if (assignee) tests.push((line) => (line.assignee?.sub ?? 'none') === assignee)
  if (due === 'late') tests.push((line) => line.dueBy < today)
  if (due === 'soon') tests.push((line) => line.dueBy >= today && line.dueBy <= soon)
  if (due === 'remind') tests.push((line) => isReminded(line, today))
  if (mark) tests.push(marks[mark])
  if (number) tests.push((line) => tipDigits(line.id) === number)
  return tests.length === 0 ? undefined : (line) => tests.every((test) => test(line))
}

const marks = {
  critical: (line: TipSummary) => line.critical,
  unopened: (line: TipSummary) => line.openedOn === undefined,
  waiting: (line: TipSummary) => line.waiting,
  disputed: (line: TipSummary) => (line.disputes ?? 0) > 0,
  passed: (line: TipSummary) => line.transfers > 0,
  news: (line: TipSummary) => line.openedOn === undefined || line.waiting || line.state === 'transferred',
}
