import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { type MeReply, meRoutes } from '../../shared/contract/me.ts'
import { IDLE_MINUTES } from '../../shared/people/session.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { DeskPage } from './desk.tsx'
import { createAsk } from './frame/ask.ts'
import type { TipBeside } from './frame/beside.ts'
import { DeskContext, useDesk } from './frame/desk-context.ts'
import { useArrivals } from './frame/drafts/use-arrival.ts'
import { useDrafts } from './frame/drafts/use-drafts.ts'
import { Button } from './frame/form/button.tsx'
import { Done } from './frame/form/done.tsx'
import { Waiting } from './frame/form/waiting.tsx'
import { Outside } from './frame/outside.tsx'
import type { DeskSettings } from './frame/settings.ts'
import { lockedKeys, type OpenedKeys } from './frame/unlock/open-keys.ts'
import { useLanding } from './frame/use-landing.ts'
import { useLoad } from './frame/use-load.ts'
import { type Say, useWords } from './frame/words.ts'
import type { SignInSession } from './sign-in/session.ts'
import type { Fault } from './sign-in/sign-in-page.tsx'
import { type Left, type LiveSession, useSession } from './sign-in/use-session.ts'
import { useOpened } from './tips/opened/opened-context.tsx'

interface Props {
  readonly settings: DeskSettings
  readonly session: SignInSession
  readonly onLeave: (why?: Fault) => void
  /** The provider knows them, and we do not. */
  readonly onStranger: (token: string) => void
}

/** The desk of someone who signed in: asks who they are, then shows their work. */
export function SignedIn({ settings, session, onLeave, onStranger }: Props) {
  const live = useSession(session)
  const [keys, unlock] = useState<OpenedKeys>(lockedKeys)
  const ask = useMemo(() => createAsk(live.token, live.end, live.stepUp), [live.token, live.end, live.stepUp])
  const drafts = useDrafts(ask, keys.member)
  const arrivals = useArrivals()
  const { forget } = useOpened()
  const [beside, setBeside] = useState<TipBeside>()
  // At once, not after the next frame: until then a page that is opened could take up a letter that was closed with the key.
  useLayoutEffect(() => {
    if (keys.office.length > 0) return
    forget()
    setBeside(undefined)
  }, [keys.office, forget])
  const away = live.left.kind === 'idle'
  // Who comes back unlocks anew; what they were writing is still there.
  useEffect(() => {
    if (away) unlock(lockedKeys)
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
    return (
      <Outside>
        <Waiting of={me} />
      </Outside>
    )
  }
  const desk = {
    me: me.value,
    ask,
    directoryKey: settings.directoryKey,
    recovery: settings.recovery,
    refreshMe: me.reload,
    ...{ drafts, arrivals },
    ...{ beside: keys.office.length > 0 ? beside : undefined, setBeside },
    unlock,
    here: live.left.kind === 'fine' || live.left.kind === 'soon',
    signIn: live.renew,
    open: keys.member !== undefined,
    identities: keys.office,
    setIdentities: (office: OpenedKeys['office']) =>
      unlock((before) => (office.length > 0 ? { ...before, office } : lockedKeys)),
  }
  return (
    <DeskContext.Provider value={desk}>
      <DeskPage
        notice={<SessionNotice live={live} onOther={() => onLeave('other')} />}
        away={away}
        onLeave={() => onLeave()}
      />
    </DeskContext.Provider>
  )
}

/** Says when the sign-in ends, ended or has to be done anew, and offers to sign in without losing what was typed. */
function SessionNotice({ live, onOther }: { live: LiveSession; onOther: () => void }) {
  const { say } = useWords()
  const { ask, me } = useDesk()
  const [restored, setRestored] = useState(false)
  const { left, renewals, renew, confirm, cancel } = live
  const asks = useLanding<HTMLDivElement>(left.kind === 'again' || undefined)
  useEffect(() => {
    if (renewals === 0) return
    const same = (now: MeReply) => {
      setRestored(true)
      return now.sub === me.sub ? confirm() : onOther()
    }
    ask(meRoutes.show).then(same, () => undefined)
  }, [renewals])
  if (left.kind === 'fine') {
    return restored ? <Done focus>{say('desk.signedIn.restored')}</Done> : null
  }
  return (
    <div class="notice err" role="alert" tabIndex={-1} ref={asks}>
      <p>{leftText(left, me, say)}</p>
      <p class="acts">
        <Button onClick={renew}>{say('desk.signin.go')}</Button>
        {left.kind === 'again' && (
          <Button look="plain" onClick={cancel}>
            {say('common.act.cancel')}
          </Button>
        )}
      </p>
    </div>
  )
}

/** How a sign-in stands, in words: only who has a key hears that it is locked. */
export function leftText(left: Left, { keys }: Pick<MeReply, 'keys'>, say: Say): string {
  if (left.kind === 'soon') return say('desk.signedIn.soon', { n: left.minutes })
  if (left.kind === 'again') return say('desk.signin.stepUp')
  if (left.kind === 'idle') {
    return say(keys.member === undefined ? 'people.idle.noKey' : 'people.idle', { n: IDLE_MINUTES })
  }
  return say('desk.signedIn.expired')
}
