import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** Asks people at a terminal, one line each; what is piped in ahead is not lost. */
export interface Lines {
  /** The line that was typed; empty when there are no more. */
  readonly ask: (question: string) => Promise<string>
  readonly close: () => void
}

/** Reads answers from `input`, writes questions to `output`. */
export function askLines(input: Readable, output: Writable): Lines {
  const reader = createInterface({ input })
  const typed = reader[Symbol.asyncIterator]()
  return {
    ask: async (question) => {
      output.write(question)
      const next = await typed.next()
      return next.done ? '' : next.value
    },
    close: () => reader.close(),
  }
}
