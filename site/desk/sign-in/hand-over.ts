import { SignInSession } from './session.ts'

const name = 'mingcha.desk.session'

/** Safari before 15.4 cannot: each window signs in by itself there. */
const canTell = 'BroadcastChannel' in globalThis

/** Gives a new session to the window of this site that waits for it. */
export function tellOthers(session: SignInSession): void {
  if (!canTell) return
  const channel = new BroadcastChannel(name)
  channel.postMessage(session)
  channel.close()
}

/** Hears of a session that another window fetched. Returns how to stop listening. */
export function listenForSession(onSession: (session: SignInSession) => void): () => void {
  if (!canTell) return () => undefined
  const channel = new BroadcastChannel(name)
  channel.onmessage = (event) => {
    const session = SignInSession.safeParse(event.data)
    if (session.success) onSession(session.data)
  }
  return () => channel.close()
}
