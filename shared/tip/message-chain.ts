import type { Sha256 } from '../value/hash.ts'
import type { Message, Verdict } from './envelope.ts'
import { type Head, holdsHead, type TipEvent } from './history.ts'
import type { MessageRef } from './tip.ts'

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

/**
 * Numbers of the events in which the reporter is said to have answered, and no message with their signature says so: an
 * answer without its message, or a reopening in their name without an answer. `messages`: those that open, by id.
 */
export function unsaidAnswers(
  history: readonly TipEvent[],
  messages: ReadonlyMap<string, { answer?: Verdict | undefined; from: Message['from'] }>,
): number[] {
  return history.flatMap((event, at) => {
    if (event.kind === 'answered') {
      const message = messages.get(event.message ?? '')
      const said = message?.from === 'reporter' && message.answer?.verdict === event.subject
      // Both came in one write: the message's own event stands right before.
      const before = history[at - 1]
      const fresh = before?.kind === 'message' && before.subject === event.message
      return said && fresh ? [] : [event.n]
    }
    if (event.step !== 'reopen' || event.by.who !== 'reporter') return []
    const before = history[at - 1]
    return before?.kind === 'answered' && before.subject === 'disputed' ? [] : [event.n]
  })
}

/** Whether everything sealed that the history tells of is in the tip's lists, with the same hash, and nothing else. */
export function isListed(
  history: readonly TipEvent[],
  messages: readonly Pick<MessageRef, 'id' | 'hash'>[],
  records: readonly { hash: string }[],
): boolean {
  const told = history
    .filter(({ kind }) => kind === 'message')
    .map(({ subject, content }) => `${subject} ${content}`)
  const kept = messages.map(({ id, hash }) => `${id} ${hash}`)
  const recorded = history.filter(({ kind }) => kind === 'recorded').map(({ content }) => content)
  return (
    same(told, kept) &&
    same(
      recorded,
      records.map(({ hash }) => hash),
    )
  )
}

/** Whether a tip stands where its history says: its state, its office and the day it came. */
export function standsAs(
  history: readonly TipEvent[],
  { state, office, filedOn }: { state: string; office: string; filedOn: string },
): boolean {
  const [first] = history
  const last = history.at(-1)
  const holder = history.findLast(({ kind, step }) => kind === 'filed' || step === 'transfer')
  return last?.state === state && holder?.subject === office && first?.day === filedOn
}

function same(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at])
}
