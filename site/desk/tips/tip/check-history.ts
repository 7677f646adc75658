import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { apart } from '../../../../shared/tip/apart.ts'
import { apartFromOpenings } from '../../../../shared/tip/apart-from-openings.ts'
import { verifyHistory } from '../../../../shared/tip/history.ts'
import {
  isHistoryWhole,
  isListed,
  unheardAnswers,
  unsaidAnswers,
} from '../../../../shared/tip/message-chain.ts'
import type { Id } from '../../../../shared/value/id.ts'
import type { OpenedTip } from '../opened/open-tip.ts'

/** What comparing a tip's history with all that stands beside it says. */
export interface CheckedHistory {
  /** Every event hashes to what was written. */
  readonly intact: boolean
  /** It names what is sealed, and nothing else, and begins with the letter. */
  readonly listed: boolean
  /** It holds every end that a writer saw. */
  readonly whole: boolean
  /** Names of the parts beside it that are not what it says. */
  readonly apart: readonly string[]
  /** Numbers of the events in which the reporter is said to have spoken and did not. */
  readonly unsaid: readonly number[]
  /** Ids of the messages in which the reporter answered, and that count for no answer. */
  readonly unheard: readonly Id[]
}

/** Compares the history with the tip beside it; once it is open, also with what is sealed. */
export function checkHistory(tip: TipDetail, opened: OpenedTip | undefined): CheckedHistory {
  const { history, destroyedOn } = tip
  const destroyed = destroyedOn !== undefined
  const asFiled = !opened || opened.letter === history[0]?.content
  return {
    intact: verifyHistory(history, destroyed),
    listed: asFiled && (destroyed || isListed(history, tip.messages, tip.records ?? [])),
    whole: !opened || isHistoryWhole(history, opened.written),
    apart: [...apart(history, besideOf(tip)), ...apartFromOpenings(tip), ...apartFromTicket(tip)],
    unsaid: opened ? unsaidAnswers(history, opened.said) : [],
    unheard: opened ? unheardAnswers(history, opened.said) : [],
  }
}

function besideOf(tip: TipDetail): Parameters<typeof apart>[1] {
  const { channel, state, office, upper, filedOn, acceptBy, finishBy, dueBy, provisional, critical } = tip
  const { assignee, escalatedTo, settledOn, destroyedOn, answerBy, answer, disputes, transfers } = tip
  const { referrals, reward, sealedTo } = tip
  return {
    ...{ channel, state, office, upper, filedOn, acceptBy, finishBy, dueBy, provisional, critical },
    ...{ assignee, escalatedTo, settledOn, destroyedOn, answerBy, answer, disputes, transfers, referrals },
    holders: sealedTo.map((one) => one.office),
    reward: reward && { amount: reward.amount, day: reward.day, approvedBy: reward.approvedBy },
  }
}

/** A hotline's tip counts from the day on which its ticket came. */
function apartFromTicket({ hotline, filedOn }: TipDetail): string[] {
  return hotline && hotline.receivedOn !== filedOn ? ['hotline'] : []
}
