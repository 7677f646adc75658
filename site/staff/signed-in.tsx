import { useMemo, useState } from 'preact/hooks'
import { MeReply } from '../../shared/api/desk.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { Identity } from '../../shared/seal/identity.ts'
import type { Envelope } from '../../shared/tip/envelope.ts'
import { createAsk } from './api/ask.ts'
import { DeskContext } from './desk-context.ts'
import { Waiting } from './form/waiting.tsx'
import { Frame } from './frame/frame.tsx'
import { SessionNotice } from './frame/session-notice.tsx'
import { type OpenedIndex, withOpened } from './queue/opened-index.ts'
import type { StaffSettings } from './settings.ts'
import type { Session } from './sign-in/session.ts'
import type { Fault } from './sign-in/sign-in-page.tsx'
import { useSession } from './sign-in/use-session.ts'
import { useLoad } from './use-load.ts'

interface Props {
  readonly settings: StaffSettings
  readonly session: Session
  readonly onLeave: (why?: Fault) => void
}

/** The desk of someone who signed in: asks who they are, then shows their work. */
export function SignedIn({ settings, session, onLeave }: Props) {
  const live = useSession(session)
  const [identities, setIdentities] = useState<readonly Identity[]>([])
  const [opened, setOpened] = useState<OpenedIndex>(new Map())
  const ask = useMemo(() => createAsk(live.token, live.end), [live.token, live.end])
  const me = useLoad('me', async () => {
    try {
      return await ask({ path: '/api/desk/me', reply: MeReply })
    } catch (error) {
      if (error instanceof Refusal && error.code === 'forbidden') onLeave('unit')
      if (error instanceof Refusal && error.code === 'signin') onLeave()
      throw error
    }
  })
  if (!me.value) {
    return <Waiting of={me} />
  }
  const desk = {
    ...{ me: me.value, ask, directoryKey: settings.directoryKey, identities, setIdentities, opened },
    noteOpened: (envelope: Envelope) => setOpened((index) => withOpened(index, envelope)),
  }
  return (
    <DeskContext.Provider value={desk}>
      <Frame onLeave={() => onLeave()}>
        <SessionNotice live={live} onOther={() => onLeave()} />
      </Frame>
    </DeskContext.Provider>
  )
}
