import { SignInSession } from './session.ts'

const name = 'mingcha.desk.session'

/** Gives a new session to the window of this site that waits for it. */
export function tellOthers(session: SignInSession): void {
  const channel = new BroadcastChannel(name)
  channel.postMessage(session)
  channel.close()
}

/** Hears of a session that another window fetched. Returns how to stop listening. */
export function listenForSession(onSession: (session: SignInSession) => void): () => void {
  const channel = new BroadcastChannel(name)
  channel.onmessage = (event) => {
    const session = SignInSession.safeParse(event.data)
    if (session.success) onSession(session.data)
  }
  return () => channel.close()
}
