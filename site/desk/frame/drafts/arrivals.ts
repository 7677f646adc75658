/** What is on its way into a form, by the form's name: it arrives also when its page was left, and is awaited on it when somebody comes back. */
export interface Arrivals {
  readonly view: (name: string) => Arrival
  /** Runs it, one at a time under a name; false when it was refused, or another is on its way. */
  readonly bring: (name: string, work: () => Promise<void>) => Promise<boolean>
  /** Ends once nothing is on its way under a name. */
  readonly arrived: (name: string) => Promise<void>
  /** Why something did not come is said under another name, where the form goes on; whether anything is. */
  readonly hand: (from: string, to: string) => boolean
  /** What went wrong is not said any more. */
  readonly clear: (name: string) => void
  /** Whether anything is on its way. */
  readonly busy: () => boolean
  /** Calls after every change; returns how to stop. */
  readonly watch: (listener: () => void) => () => void
}

interface Arrival {
  readonly busy: boolean
  /** Why the last one did not arrive. */
  readonly error: unknown
}

const nothing: Arrival = { busy: false, error: undefined }

/** All that is on its way, for as long as the desk lives. */
export function createArrivals(): Arrivals {
  const all = new Map<string, Arrival>()
  const listeners = new Set<() => void>()
  const put = (name: string, next: Arrival) => {
    all.set(name, next)
    for (const listener of [...listeners]) listener()
  }
  const view = (name: string) => all.get(name) ?? nothing
  return {
    view,
    async bring(name, work) {
      if (view(name).busy) return false
      put(name, { busy: true, error: undefined })
      try {
        await work()
        put(name, nothing)
        return true
      } catch (error) {
        put(name, { busy: false, error })
        return false
      }
    },
    arrived: (name) =>
      new Promise((resolve) => {
        const look = () => {
          if (view(name).busy) return
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
        look()
      }),
    hand: (from, to) => {
      const { error } = view(from)
      if (error === undefined) return false
      put(from, nothing)
      put(to, { ...view(to), error })
      return true
    },
    clear: (name) => put(name, { ...view(name), error: undefined }),
    busy: () => [...all.values()].some((one) => one.busy),
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
