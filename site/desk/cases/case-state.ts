import type { CaseState } from '../../../shared/case/case.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'

/** What each state is called. */
export const caseStateKey = {
  draft: 'cases.state.draft',
  review: 'cases.state.review',
  returned: 'cases.state.returned',
  approved: 'cases.publish.going',
  published: 'cases.state.published',
  withdrawing: 'cases.state.withdrawing',
  unnaming: 'cases.state.unnaming',
  hidden: 'cases.state.hidden',
  withdrawn: 'cases.state.withdrawn',
} as const satisfies Record<CaseState, MessageKey>
