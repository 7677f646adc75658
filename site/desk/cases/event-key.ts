import type { CaseEvent } from '../../../shared/case/case.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'

/** Steps that change what everyone sees; publish carries out the one before it. */
const shows: readonly CaseEvent['step'][] = ['approve', 'lift', 'restore', 'confirmNames', 'expire']
const takesAway: readonly CaseEvent['step'][] = ['hide', 'confirmHide', 'confirmWithdraw']

/** What an event of a case is called: what publish wrote after a text was taken away is its going. `history`: in order. */
export function eventKeyOf({ n, step }: CaseEvent, history: readonly CaseEvent[]): MessageKey {
  if (step !== 'publish') return `cases.event.${step}`
  const cause = history.findLast((one) => one.n < n && [...shows, ...takesAway].includes(one.step))
  return cause && takesAway.includes(cause.step) ? 'cases.event.gone' : 'cases.event.publish'
}
