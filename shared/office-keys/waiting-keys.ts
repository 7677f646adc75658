import { type Day, dayInShanghai, daysBetween } from '../value/day.ts'
import type { OfficeCode } from '../value/office-code.ts'

/** Within so many days an administrator signs a new key; from then on an alarm rings. */
export const SIGN_DAYS = 3

/** What a line of the clock's log says from then on; an alarm listens for it. */
export const KEY_WAITS = 'keyWaits'

/** A version of an office's key that was made, and when. */
interface MadeKey {
  readonly office: OfficeCode
  readonly keyVersion: number
  /** Moment, ISO. */
  readonly at: string
}

/** How many keys wait for a signature, and for how many days the oldest of them does. */
export interface KeysWait {
  readonly count: number
  readonly days: number
}

/** Those that the directory does not name yet: until it does, everything is sealed to the office's key before, or to none. */
export function waitingKeys<Key extends MadeKey>(
  made: readonly Key[],
  directory: readonly { readonly office: OfficeCode; readonly keyVersion: number }[],
): Key[] {
  const signed = new Map(directory.map(({ office, keyVersion }) => [office, keyVersion]))
  return made.filter(({ office, keyVersion }) => keyVersion > (signed.get(office) ?? 0))
}

/** Undefined when none waits. */
export function keysWait(waiting: readonly MadeKey[], today: Day): KeysWait | undefined {
  if (waiting.length === 0) return undefined
  return { count: waiting.length, days: Math.max(...waiting.map(({ at }) => daysWaiting(at, today))) }
}

/** For how many days a key that was made at a moment has waited. */
export function daysWaiting(at: string, today: Day): number {
  return Math.max(0, daysBetween(dayInShanghai(new Date(at)), today))
}
