import type { Step } from '../../../shared/lifecycle/steps.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'

/** Ready reasons, kept as their keys so that the reporter reads them in their own language. */
export const readyReasons: Partial<Record<Step, readonly MessageKey[]>> = {
  decline: ['follow.reason.decline.vague', 'follow.reason.decline.done', 'follow.reason.decline.court'],
  unsubstantiate: [
    'follow.reason.unsub.none',
    'follow.reason.unsub.changed',
    'follow.reason.unsub.place',
    'follow.reason.unsub.stopped',
  ],
  reopen: ['follow.reason.reopen.review', 'follow.reason.reopen.new'],
}
