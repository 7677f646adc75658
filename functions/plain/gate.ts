import { Refusal } from '../../shared/refusal/refusal.ts'

/** Does a piece of work when there is room for it. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>

/**
 * What this door can do at once, whoever asks: `most` pieces of work, and as many as `waiting` wait for their turn. Every
 * other is refused `full`. A receipt takes 64 MiB and a processor for a quarter of a second.
 */
export function createGate(most = 4, waiting = 12): Gate {
  let free = most
  const queue: (() => void)[] = []
  return async (work) => {
    if (free > 0) free -= 1
    else if (queue.length < waiting) await new Promise<void>((go) => queue.push(go))
    else throw new Refusal('full')
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else free += 1
    }
  }
}
