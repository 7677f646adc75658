import { dayInShanghai } from '../../shared/value/day.ts'
import type { Parked } from '../store/published/state.ts'
import { PrivateTextError } from './private-text.ts'
import type { Publish } from './publish.ts'

/** Minutes until a failed piece of work is tried again: after each try longer, never more than six hours. */
const waits = [1, 2, 5, 15, 60, 360]

/** Puts a failed piece of work aside, with why, so that it stops nothing else. The newsroom shows it. */
export async function parkWork(publish: Publish, subject: string, error: unknown): Promise<void> {
  const before = await publish.records.findParked(subject)
  await publish.records.park({
    ...failedAgain(publish, subject, error, before),
    ...(before?.leftOut && { leftOut: true }),
  })
}

/**
 * Puts aside what other work came across and had to leave out. One that is put aside already stays as it is: its own work said why, and
 * when it is tried again.
 */
export async function parkMet(publish: Publish, subjects: readonly string[], error: unknown): Promise<void> {
  for (const subject of subjects) {
    const before = await publish.records.findParked(subject)
    if (before?.leftOut) continue
    await publish.records.park({ ...(before ?? failedAgain(publish, subject, error)), leftOut: true })
  }
}

function failedAgain({ now }: Publish, subject: string, error: unknown, before?: Parked): Parked {
  const tries = (before?.tries ?? 0) + 1
  const minutes = waits[Math.min(tries, waits.length) - 1] ?? 360
  return {
    ...{ subject, tries, detail: detailOf(error) },
    reason: error instanceof PrivateTextError ? 'private' : 'fault',
    since: before?.since ?? dayInShanghai(now()),
    retryAt: now().getTime() + minutes * 60_000,
  }
}

const detailOf = (error: unknown): string =>
  (error instanceof Error ? error.message || error.name : 'unknown').slice(0, 300)
