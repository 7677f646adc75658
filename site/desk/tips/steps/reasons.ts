import type { Step } from '../../../../shared/lifecycle/steps.ts'
import type { MessageKey } from '../../../../shared/messages/message.ts'

/** Ready reasons, kept as their keys so that the reporter reads them in their own language. */
export const readyReasons: Partial<Record<Step, readonly MessageKey[]>> = {
  decline: ['follow.reason.decline.vague', 'follow.reason.decline.done', 'follow.reason.decline.court'],
  unsubstantiate: [
    'follow.reason.unsub.none',
    'follow.reason.unsub.changed',
    'follow.reason.unsub.place',
    'follow.reason.unsub.stopped',
  ],
  transfer: [
    'follow.reason.transfer.place',
    'follow.reason.transfer.zone',
    'follow.reason.transfer.level',
    'follow.reason.transfer.accused',
    'follow.reason.transfer.back',
  ],
  reopen: ['follow.reason.reopen.review', 'follow.reason.reopen.new'],
}

/** Steps whose reason is always one of the list, with words of one's own beside it. */
export const listedOnly: readonly Step[] = ['transfer']
