import type { Case, CaseState } from '../../../shared/case/case.ts'
import { momentOf } from '../../../shared/case/order.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'

/** What each state is called. */
export const caseStateKey = {
  draft: 'cases.state.draft',
  review: 'cases.state.review',
  returned: 'cases.state.returned',
  approved: 'cases.state.approved',
  published: 'cases.state.published',
  withdrawing: 'cases.state.withdrawing',
  unnaming: 'cases.state.unnaming',
  hidden: 'cases.state.hidden',
  withdrawn: 'cases.state.withdrawn',
} as const satisfies Record<CaseState, MessageKey>

/** What the state of a case is called at a moment: one that was approved waits for its hour, or is being published. */
export function stateKeyOf({ state, order }: Pick<Case, 'state' | 'order'>, now: Date): MessageKey {
  if (state !== 'approved') return caseStateKey[state]
  const waits = order?.at !== undefined && momentOf(order.at) > now
  return waits ? 'cases.state.embargo' : 'cases.publish.going'
}

/**
 * Whether a case goes on by itself once its pages are there, until the open files are written too. One that somebody writes on is
 * left alone: what they typed is over the version that they saw.
 */
export function endsByItself({ state, order }: Pick<Case, 'state' | 'order'>): boolean {
  return order?.stage === 'written' && state !== 'draft' && state !== 'returned' && state !== 'review'
}

/** What is said above the text of a case, by its state: what becomes public, is, or was. */
export function previewKeyOf(state: CaseState): MessageKey {
  if (state === 'hidden' || state === 'withdrawn') return 'cases.preview.gone'
  if (state === 'unnaming') return 'cases.preview.unnamed'
  return state === 'published' || state === 'withdrawing' ? 'cases.preview.public' : 'cases.preview'
}
