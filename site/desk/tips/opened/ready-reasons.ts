import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { MessageKey } from '../../../../shared/messages/message.ts'
import { isUndecided } from '../../../../shared/tip/due.ts'

/** Why a tip as it stands is mostly opened. They are said as what they are: a reason of one's own goes as well. */
export function readyReasons({ state, waiting }: Pick<TipDetail, 'state' | 'waiting'>): MessageKey[] {
  const next = isUndecided(state) ? 'tips.open.why.decide' : 'tips.open.why.handle'
  return waiting ? ['tips.open.why.message', next] : [next]
}
