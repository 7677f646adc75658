import * as z from 'zod'
import { IDLE_MINUTES } from '../../../shared/people/session.ts'

/** A token and when it ends, in milliseconds since 1970. */
export const SignInSession = z.object({ token: z.string().min(1), ends: z.number() })
export type SignInSession = z.infer<typeof SignInSession>

const Pending = z.object({ verifier: z.string(), state: z.string(), back: z.string(), again: z.boolean() })

const sessionName = 'mingcha.desk.session'
const seenName = 'mingcha.desk.seen'
const pendingName = 'mingcha.desk.signin'

/** The session of this tab, unless it ended or nobody touched the desk for half an hour. */
export function readSession(now: number, store: Storage = sessionStorage): SignInSession | undefined {
  const session = SignInSession.safeParse(parse(store.getItem(sessionName)))
  const seen = Number(store.getItem(seenName) ?? now)
  const idle = now - seen > IDLE_MINUTES * 60_000
  return session.success && session.data.ends > now && !idle ? session.data : undefined
}

/** Notes that somebody is at the desk. */
export function keepSeen(now: number, store: Storage = sessionStorage): void {
  store.setItem(seenName, String(now))
}

/** Forgets the token; what was written in this tab stays. */
export function forgetSession(store: Storage = sessionStorage): void {
  store.removeItem(sessionName)
}

/** Keeps the session for this tab, until it is closed. */
export function keepSession(session: SignInSession, store: Storage = sessionStorage): void {
  store.setItem(sessionName, JSON.stringify(session))
  keepSeen(Date.now(), store)
}

/**
 * Signs out: token and drafts of this tab are gone, and what the desk kept in this browser. By name: the storage is
 * also a reporter's.
 */
export function dropSession(store: Storage = sessionStorage, lasting: Storage = localStorage): void {
  for (const one of [store, lasting]) {
    const names = Array.from({ length: one.length }, (_, n) => one.key(n) ?? '')
    for (const name of names) if (name.startsWith('mingcha.desk.')) one.removeItem(name)
  }
}

/** Remembers a sign-in that goes to the provider. */
export function keepPending(pending: z.infer<typeof Pending>, store: Storage = sessionStorage): void {
  store.setItem(pendingName, JSON.stringify(pending))
}

/** The sign-in that comes back, once. */
export function takePending(store: Storage = sessionStorage): z.infer<typeof Pending> | undefined {
  const pending = Pending.safeParse(parse(store.getItem(pendingName)))
  store.removeItem(pendingName)
  return pending.success ? pending.data : undefined
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return undefined
  }
}
