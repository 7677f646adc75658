import { useEffect, useMemo, useState } from 'preact/hooks'
import { meRoutes } from '../../shared/contract/me.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { Identity } from '../../shared/seal/identity.ts'
import { Desk } from './desk.tsx'
import { createAsk } from './frame/ask.ts'
import { DeskContext } from './frame/desk-context.ts'
import { Waiting } from './frame/form/waiting.tsx'
import type { DeskSettings } from './frame/settings.ts'
import { useLoad } from './frame/use-load.ts'
import type { Session } from './sign-in/session.ts'
import { SessionNotice } from './sign-in/session-notice.tsx'
import type { Fault } from './sign-in/sign-in-page.tsx'
import { useSession } from './sign-in/use-session.ts'

interface Props {
  readonly settings: DeskSettings
  readonly session: Session
  readonly onLeave: (why?: Fault) => void
  /** The provider knows them, and we do not. */
  readonly onStranger: (token: string) => void
}

/** The desk of someone who signed in: asks who they are, then shows their work. */
export function SignedIn({ settings, session, onLeave, onStranger }: Props) {
  const live = useSession(session)
  const [identities, setIdentities] = useState<readonly Identity[]>([])
  const ask = useMemo(() => createAsk(live.token, live.end, live.stepUp), [live.token, live.end, live.stepUp])
  const away = live.left.kind === 'idle'
  // Who comes back unlocks anew; what they were writing is still there.
  useEffect(() => {
    if (away) setIdentities([])
  }, [away])
  const me = useLoad('me', async () => {
    try {
      return await ask(meRoutes.show)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'forbidden') onStranger(live.token())
      if (error instanceof Refusal && error.code === 'signin') onLeave()
      throw error
    }
  })
  if (!me.value) {
    return <Waiting of={me} />
  }
  const desk = {
    me: me.value,
    ask,
    directoryKey: settings.directoryKey,
    recovery: settings.recovery,
    refreshMe: me.reload,
    identities,
    setIdentities,
  }
  return (
    <DeskContext.Provider value={desk}>
      <SessionNotice live={live} onOther={() => onLeave('other')} />
      <div hidden={away}>
        <Desk onLeave={() => onLeave()} />
      </div>
    </DeskContext.Provider>
  )
}
