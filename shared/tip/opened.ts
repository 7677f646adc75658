import type { Tip } from './tip.ts'

/** An opening on record. */
export interface Seen {
  /** Subject of who opened. */
  readonly sub: string
  readonly office: string
  /** How many messages were handed out. */
  readonly messages: number
}

/**
 * Whether somebody opened a tip themselves, with all up to the reporter's newest dispute handed out: what was opened before
 * it says nothing of it.
 */
export function hasOpened(
  tip: Pick<Tip, 'history' | 'messages'>,
  openings: readonly Seen[],
  sub: string,
): boolean {
  const least = messagesUpToDispute(tip)
  return openings.some((one) => one.sub === sub && one.messages >= least)
}

/**
 * Whether somebody may decide by what is on record as opened: any opening by the handling office will do, until the reporter
 * disputes an outcome; from then on it takes one's own.
 */
export function isReadBy(
  tip: Pick<Tip, 'office' | 'history' | 'messages'>,
  openings: readonly Seen[],
  sub: string,
): boolean {
  const own = openings.filter(({ office }) => office === tip.office)
  return messagesUpToDispute(tip) > 0 ? hasOpened(tip, own, sub) : own.length > 0
}

/** How many messages there are up to the one that disputes; all, where it is not among them; 0 without a dispute. */
function messagesUpToDispute({ history, messages }: Pick<Tip, 'history' | 'messages'>): number {
  const dispute = history.findLast(({ kind, subject }) => kind === 'answered' && subject === 'disputed')
  if (!dispute) return 0
  const at = messages.findIndex(({ id }) => id === dispute.message)
  return at < 0 ? Math.max(1, messages.length) : at + 1
}
