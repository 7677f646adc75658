import { useState } from 'preact/hooks'

/** Something a person starts: whether it runs, and what went wrong the last time. */
export interface Act {
  readonly busy: boolean
  readonly error: unknown
  /** Runs it, once at a time; false when it was refused. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>
  readonly clear: () => void
}

/** Holds one thing that runs on a click. What was typed stays where it is when it is refused. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setError(undefined)
    try {
      await work()
      return true
    } catch (cause) {
      setError(cause)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, run, clear: () => setError(undefined) }
}
