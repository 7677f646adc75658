import { dayInShanghai } from '../../shared/value/day.ts'
import { PrivateTextError } from './private-text.ts'
import type { Publish } from './publish.ts'

/** Minutes until a failed piece of work is tried again: after each try longer, never more than six hours. */
const waits = [1, 2, 5, 15, 60, 360]

/** Puts a failed piece of work aside, with why, so that it stops nothing else. The newsroom shows it. */
export async function parkWork({ records, now }: Publish, subject: string, error: unknown): Promise<void> {
  const before = (await records.readParked()).find((one) => one.subject === subject)
  const tries = (before?.tries ?? 0) + 1
  const minutes = waits[Math.min(tries, waits.length) - 1] ?? 360
  await records.park({
    ...{ subject, tries, detail: detailOf(error) },
    reason: error instanceof PrivateTextError ? 'private' : 'fault',
    since: before?.since ?? dayInShanghai(now()),
    retryAt: now().getTime() + minutes * 60_000,
  })
}

/**
 * Puts a case aside that other work came across. One that is put aside already stays as it is: its own work said why, and when it is
 * tried again.
 */
export async function parkMet(publish: Publish, subject: string, error: unknown): Promise<void> {
  const parked = await publish.records.readParked()
  if (!parked.some((one) => one.subject === subject)) await parkWork(publish, subject, error)
}

const detailOf = (error: unknown): string =>
  (error instanceof Error ? error.message || error.name : 'unknown').slice(0, 300)
