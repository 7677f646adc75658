import type { CaseState } from '../../../shared/case/case.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'

/** What each state is called. */
export const caseStateKey = {
  draft: 'newsroom.state.draft',
  review: 'newsroom.state.review',
  returned: 'newsroom.state.returned',
  approved: 'newsroom.publish.going',
  published: 'newsroom.state.published',
  withdrawn: 'newsroom.state.withdrawn',
} as const satisfies Record<CaseState, MessageKey>
