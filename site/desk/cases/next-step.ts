import type { Case, CaseState } from '../../../shared/case/case.ts'
import { namesWaiting } from '../../../shared/case/decide-names.ts'
import type { CaseOrder } from '../../../shared/case/order.ts'
import type { Told } from '../../../shared/case/told.ts'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'
import type { Day } from '../../../shared/value/day.ts'
import { dateText } from '../../text/date-text.ts'
import type { Words } from '../frame/words.ts'

/** What is to be done next on a case, as sentences; what stands in the way of it first. `held`: nothing at all is published now. */
export function nextStep(
  { case: one, steps, unfair, decideBy, told = [] }: CaseReply,
  today: Day,
  words: Words,
  held = false,
): string[] {
  const { say, language } = words
  const going = say(held ? 'cases.next.held' : 'cases.next.going')
  const on = (key: MessageKey, day: Day) =>
    say(key as 'cases.next.decideBy', { date: dateText(day, language) })
  const { state, order, edition, fairness } = one
  const late = decideBy !== undefined && today > decideBy.day
  const until = decideBy ? [on(late ? 'cases.next.decideLate' : 'cases.next.decideBy', decideBy.day)] : []
  const asked = [...proposal(one, words), ...until]
  const preparing = state === 'draft' || state === 'returned' || state === 'review'
  const lacking = preparing && unfair ? [unfairText(unfair, fairness.replyUntil, words)] : []
  const may = steps.some((step) => seconds.includes(step))
  if (order && order.stage !== 'written' && state !== 'approved') return [...asked, going]
  switch (state) {
    case 'draft':
    case 'returned':
      return [...lacking, say(edition > 0 ? 'cases.next.correcting' : 'cases.next.draft')]
    case 'review':
      return [...lacking, say(may ? 'cases.next.review' : 'cases.next.waitReview')]
    case 'approved': {
      const [day = '', time = ''] = order?.at?.split('T') ?? []
      if (day === '') return [going]
      return [say('cases.next.embargo', { date: dateText(day, language), time })]
    }
    case 'hidden':
    case 'withdrawing':
    case 'unnaming':
      return [...asked, say(may ? 'cases.next.decide' : 'cases.next.waitSecond')]
    default:
      if (order) return [say(filesKey(order, held))]
      return [settledText(one, told, words)]
  }
}

/** What is to be done where nothing is under way. */
function settledText(one: Case, told: readonly Told[], { say }: Words): string {
  const waiting = namesWaiting(one, told).length
  if (waiting > 0) return say('cases.next.names', { n: waiting })
  return say(one.state === 'withdrawn' ? 'cases.next.withdrawn' : 'cases.next.published')
}

/** That open files are still to be written, by what is published: only what is taken away is not done before. */
function filesKey({ event, takes, drops }: CaseOrder, held: boolean): MessageKey {
  if (event === 'withdrawn' || event === 'hidden') return held ? 'cases.next.heldFiles' : 'cases.next.files'
  if (held) return 'cases.next.heldFilesShown'
  return takes || drops ? 'cases.next.filesNames' : 'cases.next.filesShown'
}

/** What each state that waits for a second person began with. */
const begins: Partial<Record<CaseState, 'hide' | 'withdraw' | 'takeNames'>> = {
  ...{ hidden: 'hide', withdrawing: 'withdraw', unnaming: 'takeNames' },
}

/** Who asked for what is to be decided, when and why. */
function proposal({ state, history }: CaseReply['case'], { say, language }: Words): string[] {
  const asked = history.findLast(({ step }) => step === begins[state])
  if (!asked) return []
  const { day, name, reason = '' } = asked
  const what = say(`cases.event.${asked.step}`)
  return [say('cases.next.asked', { date: dateText(day, language), name, what, reason })]
}

/** Steps that only a second person takes. */
const seconds: readonly string[] = ['approve', 'confirmHide', 'confirmWithdraw', 'confirmNames']

/** What is missing before a firm may be named. */
function unfairText(
  unfair: NonNullable<CaseReply['unfair']>,
  until: Day | undefined,
  { say, language }: Words,
): string {
  if (unfair === 'replyWindow')
    return say('cases.unfair.replyWindow', { date: until ? dateText(until, language) : '' })
  return say(`cases.unfair.${unfair}`)
}
