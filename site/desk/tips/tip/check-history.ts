import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { apart } from '../../../../shared/tip/apart.ts'
import { apartFromOpenings } from '../../../../shared/tip/apart-from-openings.ts'
import { awaited } from '../../../../shared/tip/escalation.ts'
import { verifyHistory } from '../../../../shared/tip/history.ts'
import {
  isHistoryWhole,
  isListed,
  unheardAnswers,
  unsaidAnswers,
} from '../../../../shared/tip/message-chain.ts'
import { partsOf } from '../../../../shared/tip/parts.ts'
import { addDays, type Day, dayInShanghai } from '../../../../shared/value/day.ts'
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

/** Days after which an office above should have been told, however late the clock went round. */
const CLOCK_DAYS = 3

/** Compares the history with the tip beside it and with the day; once it is open, also with what is sealed. */
export function checkHistory(
  tip: TipDetail,
  opened: OpenedTip | undefined,
  today: Day = dayInShanghai(new Date()),
): CheckedHistory {
  const { history, destroyedOn } = tip
  const destroyed = destroyedOn !== undefined
  const asFiled = !opened || opened.letter === history[0]?.content
  return {
    intact: verifyHistory(history, destroyed),
    listed: asFiled && (destroyed || isListed(history, tip.messages, tip.records ?? [])),
    whole: !opened || isHistoryWhole(history, opened.written),
    apart: [
      ...[...apart(history, besideOf(tip), tip.id), ...apartFromOpenings(tip)],
      ...[...apartFromTicket(tip), ...apartFromWraps(tip), ...apartFromClock(tip, today)],
      ...apartFromParts(tip),
    ],
    unsaid: opened ? unsaidAnswers(history, opened.said) : [],
    unheard: opened ? unheardAnswers(history, opened.said) : [],
  }
}

function besideOf(tip: TipDetail): Parameters<typeof apart>[1] {
  const { channel, state, office, upper, filedOn, acceptBy, finishBy, dueBy, provisional, critical } = tip
  const { assignee, escalatedTo, settledOn, destroyedOn, answerBy, answer, disputes, transfers } = tip
  const { referrals, reward, sealedTo, remindOn } = tip
  return {
    ...{ channel, state, office, upper, filedOn, acceptBy, finishBy, dueBy, provisional, critical },
    ...{
      assignee,
      escalatedTo,
      settledOn,
      destroyedOn,
      answerBy,
      answer,
      disputes,
      transfers,
      referrals,
      remindOn,
    },
    holders: sealedTo.map((one) => one.office),
    reward: reward && { amount: reward.amount, day: reward.day, approvedBy: reward.approvedBy },
  }
}

/** Every part that went out is there and says whose it is; the tip that a part came of names it. */
function apartFromParts({ history, parts, partOf }: TipDetail): string[] {
  const there = parts.map(({ id }) => id)
  const whole = partsOf(history).every((id) => there.includes(id))
  return [...(whole ? [] : ['parts']), ...(partOf && !partOf.named ? ['first'] : [])]
}

/** Every office that holds it has a wrap; none is said not to open but by that office, as an event. */
function apartFromWraps({ sealedTo, officeWraps, history, destroyedOn }: TipDetail): string[] {
  if (destroyedOn !== undefined) return []
  const said = history.flatMap(({ kind, subject }) => (kind === 'unopenable' ? [subject] : []))
  const whole = sealedTo.every(({ office }) => {
    const own = officeWraps.filter((one) => one.office === office)
    return own.some(({ failed }) => !failed) || (own.length > 0 && said.includes(office))
  })
  return whole ? [] : ['wraps']
}

/** What the offices above are told of a tip, they are told on time: a clock that does not find it would leave this. */
function apartFromClock(tip: TipDetail, today: Day): string[] {
  const late = addDays(today, -CLOCK_DAYS)
  return tip.destroyedOn === undefined && awaited(tip).some(({ at }) => at < late) ? ['told'] : []
}

/** A hotline's tip counts from the day on which its ticket came. */
function apartFromTicket({ hotline, filedOn }: TipDetail): string[] {
  return hotline && hotline.receivedOn !== filedOn ? ['hotline'] : []
}
