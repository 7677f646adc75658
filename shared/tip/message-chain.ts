import type { Sha256 } from '../value/hash.ts'
import type { Message } from './envelope.ts'
import { type Head, holdsHead, type TipEvent } from './history.ts'
import { outcomeOf } from './outcome.ts'
import type { Told } from './standing.ts'
import type { MessageRef, RecordRef } from './tip.ts'

/** A message in the place where the server shows it. `opened`: absent when it was not sent along or does not open. */
export interface Link {
  readonly ref: Pick<MessageRef, 'hash' | 'from'>
  readonly opened?: Pick<Message, 'number' | 'previous' | 'head' | 'from' | 'answer'> | undefined
}

/** The place that the next message takes: its number and the hash of what lies before it. */
export function nextLink(
  letter: Sha256,
  messages: readonly Pick<MessageRef, 'hash'>[],
): { number: number; previous: Sha256 } {
  return { number: messages.length + 1, previous: messages.at(-1)?.hash ?? letter }
}

/**
 * The places among these, from 0, in which a message does not follow the one shown before it: one was left out, put in, or moved.
 * A message that is not open says nothing of what came before it. The newest message being withheld does not show: only
 * the next one, of either side, tells. `first`: number of the first of these; what came before it is not known here.
 */
export function brokenLinks(letter: Sha256, links: readonly Link[], first = 1): number[] {
  return links.flatMap(({ opened }, at) => {
    if (!opened) return []
    const before = at === 0 ? (first === 1 ? letter : opened.previous) : links[at - 1]?.ref.hash
    return opened.number === first + at && opened.previous === before ? [] : [at]
  })
}

/** Whether every event that a message or record was written on still stands in the history as it did. */
export function isHistoryWhole(history: readonly TipEvent[], written: readonly { head: Head }[]): boolean {
  return written.every(({ head }) => holdsHead(history, head))
}

/** A message that opens, as far as it answers. */
type Answering = Pick<Message, 'from' | 'answer'>

/**
 * Numbers of the events in which the reporter is said to have answered, and no message with their signature says so: an
 * answer without its message, by another word or rating, or to another outcome than the one that stood there then, or a
 * reopening in their name without an answer. `messages`: those that open, by id. Where older events are left out, an
 * outcome before them is not known.
 */
export function unsaidAnswers(
  history: readonly (Told & { readonly n: number } & {
    readonly [Part in 'message' | 'hash' | 'content']?: string | undefined
  })[],
  messages: ReadonlyMap<string, Answering>,
): number[] {
  return history.flatMap((event, at) => {
    const before = history.slice(0, at)
    if (event.kind === 'answered') {
      const message = messages.get(event.message ?? '')
      const said =
        message?.from === 'reporter' &&
        message.answer?.verdict === event.subject &&
        message.answer?.rating === event.sets?.rating
      const again = before.some((one) => one.kind === 'answered' && one.message === event.message)
      const known = history[0]?.kind === 'filed' || outcomeOf(before) !== undefined
      const meant = !known || message?.answer?.outcome === outcomeOf(before)
      return said && meant && !again ? [] : [event.n]
    }
    if (event.step !== 'reopen' || event.by?.who !== 'reporter') return []
    const last = before.at(-1)
    return last?.kind === 'answered' && last.subject === 'disputed' ? [] : [event.n]
  })
}

/** Ids of the reporter's messages that answer an outcome, and that no event of the history takes for an answer. */
export function unheardAnswers(
  history: readonly { readonly kind: string; readonly message?: string | undefined }[],
  messages: ReadonlyMap<string, Pick<Answering, 'from' | 'answer'>>,
): string[] {
  const heard = new Set(history.map(({ kind, message }) => (kind === 'answered' ? message : undefined)))
  return [...messages].flatMap(([id, { from, answer }]) =>
    from === 'reporter' && answer && !heard.has(id) ? [id] : [],
  )
}

/**
 * Whether everything sealed that the history tells of is in the tip's lists, with the same hash, day and side or kind, and
 * nothing else.
 */
export function isListed(
  history: readonly TipEvent[],
  messages: readonly Omit<MessageRef, 'files'>[],
  records: readonly Omit<RecordRef, 'files' | 'id'>[],
): boolean {
  const told = history.flatMap(({ kind, subject, content, day, by }) =>
    kind === 'message' ? [`${subject} ${content} ${day} ${by.who === 'staff' ? 'office' : 'reporter'}`] : [],
  )
  const recorded = history.flatMap(({ kind, subject, content, day }) =>
    kind === 'recorded' ? [`${subject} ${content} ${day}`] : [],
  )
  const listed = messages.map(({ id, hash, day, from }) => `${id} ${hash} ${day} ${from}`)
  const kept = records.map(({ kind, hash, day }) => `${kind} ${hash} ${day}`)
  return same(told, listed) && same(recorded, kept)
}

function same(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at])
}
