import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { IDLE_MINUTES } from '../../../shared/people/session.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { listenForSession } from './hand-over.ts'
import { forgetSession, keepSeen, keepSession, type SignInSession } from './session.ts'

/**
 * How far a sign-in is from its end; `idle`: it ended because nobody was here; `again`: something that was asked
 * waits for a fresh one.
 */
export type Left =
  | { readonly kind: 'fine' | 'ended' | 'idle' | 'again' }
  | { readonly kind: 'soon'; readonly minutes: number }

/** The sign-in of this window while it lasts. */
export interface LiveSession {
  readonly token: () => string
  readonly left: Left
  /** To be called when a request was refused for its token. */
  readonly end: () => void
  /** Signs in anew in a second window, so that nothing typed here is lost. */
  readonly renew: () => void
  /** Grows by one with each new token from the second window; {@link confirm} makes it count. */
  readonly renewals: number
  /** The new token is the same person's: work goes on. */
  readonly confirm: () => void
  /** Resolves once the person signed in anew; rejects when they would rather not. */
  readonly stepUp: () => Promise<void>
  readonly cancel: () => void
}

const warnMinutes = 5

interface Waiting {
  readonly resolve: () => void
  readonly reject: (why: Refusal) => void
}

/** Keeps the token, tells when it is about to end, and takes the new one that a second window fetched. */
export function useSession(first: SignInSession): LiveSession {
  const session = useRef(first)
  const held = useRef<Left['kind']>()
  const waiting = useRef<Waiting[]>([])
  const [left, setLeft] = useState<Left>(() => leftOf(first, Date.now()))
  const [renewals, setRenewals] = useState(0)
  const hold = useCallback((kind: 'ended' | 'idle' | 'again') => {
    held.current = kind
    setLeft({ kind })
  }, [])
  useIdle(() => {
    session.current = { token: '-', ends: 0 }
    forgetSession()
    hold('idle')
  })
  useEffect(() => {
    const look = () => held.current === undefined && setLeft(leftOf(session.current, Date.now()))
    const timer = setInterval(look, 20_000)
    const stop = listenForSession((next) => {
      if (leftOf(session.current, Date.now()).kind === 'fine' && held.current === undefined) return
      session.current = next
      setRenewals((n) => n + 1)
    })
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [])
  const settle = useCallback((how: (one: Waiting) => void) => {
    held.current = undefined
    setLeft(leftOf(session.current, Date.now()))
    for (const one of waiting.current.splice(0)) how(one)
  }, [])
  return {
    left,
    renewals,
    token: useCallback(() => session.current.token, []),
    end: useCallback(() => held.current !== 'idle' && hold('ended'), [hold]),
    renew: useCallback(() => void window.open(`${location.pathname}?again=1`, '_blank'), []),
    confirm: useCallback(() => {
      keepSession(session.current)
      settle(({ resolve }) => resolve())
    }, [settle]),
    stepUp: useCallback(() => {
      hold('again')
      return new Promise<void>((resolve, reject) => waiting.current.push({ resolve, reject }))
    }, [hold]),
    cancel: useCallback(() => settle(({ reject }) => reject(new Refusal('stepUp'))), [settle]),
  }
}

/** Calls when nobody touched mouse, keys or screen for half an hour; again only after somebody did. */
function useIdle(onIdle: () => void): void {
  useEffect(() => {
    let touched = Date.now()
    const touch = () => {
      touched = Date.now()
      keepSeen(touched)
    }
    const look = () => {
      if (Date.now() - touched <= IDLE_MINUTES * 60_000) return
      touched = Number.POSITIVE_INFINITY
      onIdle()
    }
    const timer = setInterval(look, 20_000)
    const events = ['pointerdown', 'keydown', 'wheel'] as const
    for (const event of events) addEventListener(event, touch, { passive: true })
    return () => {
      clearInterval(timer)
      for (const event of events) removeEventListener(event, touch)
    }
  }, [])
}

/** What is left of a session at a moment. */
export function leftOf(session: SignInSession, now: number): Left {
  const minutes = Math.ceil((session.ends - now) / 60_000)
  if (minutes <= 0) return { kind: 'ended' }
  return minutes <= warnMinutes ? { kind: 'soon', minutes } : { kind: 'fine' }
}
