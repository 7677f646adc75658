import { states } from '../../../shared/lifecycle/states.ts'
import { isMessageKey, type MessageKey } from '../../../shared/messages/message.ts'
import { zh } from '../../../shared/messages/zh.ts'

const parts = ['headline', 'meaning', 'next', 'by'] as const
const starts = [
  'follow.reason.',
  'escalation.',
  'follow.event.',
  'follow.error.',
  'follow.late.',
  'follow.msg.',
  'follow.referral.',
  'follow.verify.',
  'follow.dispute.',
  'follow.rate.',
  'follow.claim.',
  'follow.answer.',
  'follow.photo.',
  'report.files.',
  'report.cover.',
]

const named: readonly MessageKey[] = [
  'claim.limit',
  'claim.what',
  'common.act.cancel',
  'common.date.day',
  'common.date.estimated',
  'common.error.offline',
  'common.error.oldBrowser',
  'common.error.server',
  'common.error.timeout',
  'common.field.charsLeft',
  'common.field.charsOver',
  'common.status.loading',
  'common.title.page',
  'follow.by',
  'follow.due',
  'follow.dueBasis.anon',
  'follow.dueBasis.changed',
  'follow.dueBasis.own',
  'follow.dueBasis.rule',
  'follow.filed',
  'follow.mine',
  'follow.next.write',
  'follow.noReason',
  'follow.now',
  'follow.office',
  'follow.opening',
  'follow.reasonIs',
  'follow.resultIs',
  'follow.tail',
  'follow.transfers',
  'follow.who',
  'follow.whoUnconfirmed',
  'report.check.sending',
  'report.send.error.work',
  'office.unconfirmed',
]

/** Texts that the scripts of the page say. */
export const spoken: readonly MessageKey[] = [
  ...named,
  ...states.flatMap((state) => parts.map((part) => `follow.state.${state}.${part}`)).filter(isMessageKey),
  ...Object.keys(zh)
    .filter(isMessageKey)
    .filter((key) => starts.some((start) => key.startsWith(start))),
]
