import type { FollowedTip } from '../contract/follow.ts'
import { apart } from '../tip/apart.ts'
import type { Message } from '../tip/envelope.ts'
import { unheardAnswers, unsaidAnswers } from '../tip/message-chain.ts'
import { canonicalJson } from '../value/canonical-json.ts'
import type { Id } from '../value/id.ts'

/** What an answer of the server says and does not bear out itself. */
export interface Doubts {
  /** Names of the parts that are not what its own history says. */
  readonly apart: readonly string[]
  /** Numbers of the events in which the reporter is said to have spoken, and no letter with their signature says so. */
  readonly unsaid: readonly number[]
  /** Ids of the reporter's letters that answer an outcome, and that count for no answer. */
  readonly unheard: readonly Id[]
}

/** A letter, as far as it answers. */
interface Letter {
  readonly id: Id
  readonly message?: Pick<Message, 'from' | 'head' | 'answer'>
}

/** Compares what is shown of a tip with its events and letters, as far as these are here. */
export function doubtsOf(tip: FollowedTip, letters: readonly Letter[]): Doubts {
  const { events, from, destroyedOn } = tip
  const told = events.map((event) => ({
    ...{ ...event, hash: event.outcome, content: event.part ?? event.outcome },
    ...(event.office === undefined && { by: { who: 'reporter' as const } }),
  }))
  const messages = new Map(letters.flatMap(({ id, message }) => (message ? [[id, message] as const] : [])))
  const known = events.filter(({ message }) => from === 1 || message === undefined || messages.has(message))
  const unsaid = destroyedOn ? [] : unsaidAnswers(told, messages)
  const shown = new Set(events.map(({ kind, subject }) => (kind === 'message' ? subject : undefined)))
  return {
    // Older events are left out where there are too many: what they set is not known here.
    apart: events[0]?.kind === 'filed' ? [...apart(told, besideOf(tip), tip.id), ...apartFromParts(tip)] : [],
    unsaid: unsaid.filter((n) => known.some((event) => event.n === n)),
    unheard: unheardAnswers(events, messages).filter((id) => shown.has(id)),
  }
}

/** Every part that went out is there, and no other. */
function apartFromParts({ events, parts }: FollowedTip): string[] {
  const named = events.flatMap(({ part }) => part ?? [])
  return canonicalJson(named) === canonicalJson(parts.map(({ id }) => id)) ? [] : ['parts']
}

function besideOf(tip: FollowedTip): Parameters<typeof apart>[1] {
  const { state, office, upper, filedOn, acceptBy, finishBy, dueBy, provisional, transfers } = tip
  const { referrals, answerBy, answer, destroyedOn, reward, sealedTo } = tip
  return {
    ...{ state, office, upper, filedOn, acceptBy, finishBy, dueBy, provisional, transfers },
    ...{ referrals, answerBy, answer, destroyedOn },
    holders: sealedTo.map((one) => one.office),
    reward: reward && { amount: reward.amount, day: reward.day },
  }
}
