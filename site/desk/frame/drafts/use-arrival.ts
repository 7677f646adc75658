import { useEffect, useMemo, useReducer } from 'preact/hooks'
import { useDesk } from '../desk-context.ts'
import type { Act } from '../use-act.ts'
import { type Arrivals, createArrivals } from './arrivals.ts'

/** All that is on its way, for as long as this page lives. The browser asks before it goes without it. */
export function useArrivals(): Arrivals {
  const arrivals = useMemo(createArrivals, [])
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent) => {
      if (arrivals.busy()) event.preventDefault()
    }
    addEventListener('beforeunload', keep)
    return () => removeEventListener('beforeunload', keep)
  }, [arrivals])
  return arrivals
}

/** A file or a picture on its way into what is typed under a name: nothing is sent without it, whichever way its page was come to. */
export function useArrival(name: string): Act {
  const { arrivals } = useDesk()
  const [, look] = useReducer((n: number, _: undefined) => n + 1, 0)
  useEffect(() => {
    // What changed before this stood on the screen counts too.
    look(undefined)
    const stop = arrivals.watch(() => look(undefined))
    return () => {
      stop()
      // Who leaves has read why something did not come; what comes afterwards is said when they are back.
      arrivals.clear(name)
    }
  }, [arrivals, name])
  return {
    ...arrivals.view(name),
    run: (work) => arrivals.bring(name, work),
    clear: () => arrivals.clear(name),
  }
}
