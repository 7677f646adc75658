import type { Bell } from '../../functions/store/table.ts'

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
        log(`event=failure stage=publish kind=${error instanceof Error ? error.name : 'unknown'}`)
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
