import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

/** Something that is loaded: there, on its way, or refused. */
export interface Loaded<T> {
  readonly value: T | undefined
  readonly error: unknown
  readonly loading: boolean
  /** Loads again; what is there stays until the answer comes. */
  readonly reload: () => void
  /** The same where nothing is said of a refusal: what is there stays then too. */
  readonly refresh: () => void
  /** Puts a newer value in place, as a reply to a change brings it. */
  readonly set: (value: T) => void
}

/** Loads when `key` changes. An answer that comes after a newer question is dropped. */
export function useLoad<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; value?: T; error?: unknown }>({ key })
  const [round, setRound] = useState(0)
  const stays = useRef(false)
  useEffect(() => {
    let current = true
    load().then(
      (value) => current && setState({ key, value }),
      (error: unknown) =>
        current &&
        setState((before) =>
          stays.current && before.key === key && before.value !== undefined ? before : { key, error },
        ),
    )
    return () => {
      current = false
    }
  }, [key, round])
  const again = (quietly: boolean) => () => {
    stays.current = quietly
    setState(({ error: _, ...before }) => before)
    setRound((n) => n + 1)
  }
  const reload = useCallback(again(false), [key])
  const refresh = useCallback(again(true), [key])
  const set = useCallback((value: T) => setState({ key, value }), [key])
  const fresh = state.key === key
  const value = fresh ? state.value : undefined
  const error = fresh ? state.error : undefined
  return { value, error, loading: value === undefined && error === undefined, reload, refresh, set }
}
