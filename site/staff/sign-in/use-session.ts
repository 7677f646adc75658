import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { listenForSession } from './hand-over.ts'
import { keepSession, type Session } from './session.ts'

/** How far a sign-in is from its end. */
export type Left = { readonly kind: 'fine' } | { readonly kind: 'soon'; minutes: number } | { kind: 'ended' }

/** The sign-in of this window while it lasts. */
export interface LiveSession {
  readonly token: () => string
  readonly left: Left
  /** To be called when a request was refused for its token. */
  readonly end: () => void
  /** Signs in anew in a second window, so that nothing typed here is lost. */
  readonly renew: () => void
  /** Grows by one with each new token from the second window. */
  readonly renewals: number
}

const warnMinutes = 5

/** Keeps the token, tells when it is about to end, and takes the new one that a second window fetched. */
export function useSession(first: Session): LiveSession {
  const session = useRef(first)
  const ended = useRef(false)
  const [left, setLeft] = useState<Left>(() => leftOf(first, Date.now()))
  const [renewals, setRenewals] = useState(0)
  useEffect(() => {
    const look = () => !ended.current && setLeft(leftOf(session.current, Date.now()))
    const timer = setInterval(look, 20_000)
    const stop = listenForSession((next) => {
      if (leftOf(session.current, Date.now()).kind === 'fine' && !ended.current) return
      session.current = next
      ended.current = false
      keepSession(next)
      setLeft({ kind: 'fine' })
      setRenewals((n) => n + 1)
    })
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [])
  const token = useCallback(() => session.current.token, [])
  const end = useCallback(() => {
    ended.current = true
    setLeft({ kind: 'ended' })
  }, [])
  const renew = useCallback(() => {
    window.open(`${location.pathname}?again=1`, '_blank')
  }, [])
  return { token, left, end, renew, renewals }
}

/** What is left of a session at a moment. */
export function leftOf(session: Session, now: number): Left {
  const minutes = Math.ceil((session.ends - now) / 60_000)
  if (minutes <= 0) return { kind: 'ended' }
  return minutes <= warnMinutes ? { kind: 'soon', minutes } : { kind: 'fine' }
}
