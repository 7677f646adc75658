import { alarmLine, LogAtOddsError } from '../../functions/publish/log/at-odds.ts'
import type { Bell } from '../../functions/store/table.ts'

/** Work done again and again, and what ends it. */
export type Ticks = { stop(): Promise<void> }

/** Stands for the schedule on one machine: does a piece of work every so many seconds, never twice at once. */
export function startTicks(
  seconds: number,
  work: () => Promise<unknown>,
  log: (line: string) => void,
): Ticks {
  let underWay: Promise<unknown> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    underWay = work()
      .catch((error: unknown) => {
        log(failureLine('tick', error))
      })
      .finally(() => {
        busy = false
      })
  }, seconds * 1000)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await underWay
    },
  }
}

/** A failed piece of work in one line, by its kind alone; where a person has to act, with what to do. */
export const failureLine = (stage: 'tick' | 'publish', error: unknown): string =>
  error instanceof LogAtOddsError
    ? alarmLine(error)
    : `event=failure stage=${stage} kind=${error instanceof Error ? error.name : 'unknown'}`

type Key = Parameters<Bell>[0]

/** Stands for the stream on one machine: hands on the key of each write, after the write was answered. */
export type LocalBell = {
  ring: Bell
  /** Says who does the work that a key calls for. */
  answer(work: (key: Key) => Promise<void>): void
  /** Resolves when no work is under way. */
  settle(): Promise<void>
  /** Takes no more keys and waits for the work under way. */
  stop(): Promise<void>
}

/** A failed piece of work is told by its kind alone; it stays in the work index for the next tick. */
export function createBell(log: (line: string) => void): LocalBell {
  const underWay = new Set<Promise<void>>()
  let work: ((key: Key) => Promise<void>) | undefined
  const settle = async () => {
    while (underWay.size > 0) await Promise.all(underWay)
  }
  return {
    ring(key) {
      if (!work) return
      const done = work(key).catch((error: unknown) => {
        log(failureLine('publish', error))
      })
      underWay.add(done)
      done.finally(() => underWay.delete(done))
    },
    answer(next) {
      work = next
    },
    settle,
    async stop() {
      work = undefined
      await settle()
    },
  }
}
