import { useEffect, useState } from 'preact/hooks'
import { KeepStanding } from './frame/keep-standing.tsx'
import { Outside } from './frame/outside.tsx'
import type { DeskSettings } from './frame/settings.ts'
import { WordsContext, wordsOf } from './frame/words.ts'
import { type Arrival, returnFromSignIn } from './sign-in/come-back.ts'
import { goToProvider } from './sign-in/go.ts'
import { readSession } from './sign-in/session.ts'
import { type Fault, JoinPage, SignInPage } from './sign-in/sign-in-page.tsx'
import { signOut } from './sign-in/sign-out.ts'
import { SignedIn } from './signed-in.tsx'
import { KeepOpened } from './tips/opened/opened-context.tsx'

/** The whole desk: first who is here, then their work. */
export function App({ settings }: { settings: DeskSettings }) {
  const words = wordsOf(settings.language)
  const [arrival, setArrival] = useState<Arrival>()
  const [fault, setFault] = useState<Fault>()
  const [stranger, setStranger] = useState<string>()
  useEffect(() => {
    void arrive(settings).then(setArrival)
  }, [settings])
  const leave = (why?: Fault) => {
    signOut()
    setFault(why)
    setStranger(undefined)
    setArrival({ kind: 'none' })
  }
  const joined = () => setStranger(undefined)
  const waiting = arrival === undefined || arrival.kind === 'handedOver'
  return (
    <WordsContext.Provider value={words}>
      <KeepStanding>
        {waiting && (
          <Outside>
            <p role="status">{words.say(arrival ? 'desk.signedIn.restored' : 'common.status.loading')}</p>
          </Outside>
        )}
        {stranger !== undefined && (
          <Outside>
            <JoinPage token={stranger} onDone={joined} onLeave={() => leave('office')} />
          </Outside>
        )}
        {arrival?.kind === 'session' && stranger === undefined && (
          <KeepOpened>
            <SignedIn
              settings={settings}
              session={arrival.session}
              onLeave={leave}
              onStranger={setStranger}
            />
          </KeepOpened>
        )}
        {(arrival?.kind === 'none' || arrival?.kind === 'fault') && (
          <Outside>
            <SignInPage settings={settings} fault={arrival.kind === 'fault' ? arrival.fault : fault} />
          </Outside>
        )}
      </KeepStanding>
    </WordsContext.Provider>
  )
}

/** How this page load stands with signing in. A window opened to sign in again leaves at once. */
async function arrive(settings: DeskSettings): Promise<Arrival> {
  const arrival = await returnFromSignIn(settings)
  if (arrival.kind === 'handedOver') window.close()
  if (arrival.kind !== 'none') return arrival
  if (new URLSearchParams(location.search).has('again')) {
    await goToProvider(settings, true).catch(() => undefined)
    return { kind: 'fault', fault: 'provider' }
  }
  const session = readSession(Date.now())
  return session ? { kind: 'session', session } : { kind: 'none' }
}
