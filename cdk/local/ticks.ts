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
        log(`event=failure stage=tick kind=${error instanceof Error ? error.name : 'unknown'}`)
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
