import { Button } from '../frame/form/button.tsx'
import type { DeskSettings } from '../frame/settings.ts'
import { useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'
import type { SignInFault } from './come-back.ts'
import { goToProvider } from './go.ts'

/** A fault of signing in; `office`: the account has no record in any office; `other`: somebody else came. */
export type Fault = SignInFault | 'office' | 'other'

/** Before signing in, with what went wrong the last time. */
export function SignInPage({ settings, fault }: { settings: DeskSettings; fault?: Fault | undefined }) {
  const { say } = useWords()
  const act = useAct()
  const problem = act.error === undefined ? fault : 'provider'
  return (
    <div class="flow read">
      <h1>{say('desk.signin.title')}</h1>
      {problem && (
        <p class="notice err" role="alert">
          {say(problem === 'other' ? 'desk.signedIn.other' : `desk.signin.error.${problem}`)}
        </p>
      )}
      <p class="acts">
        <Button look="large" disabled={act.busy} onClick={() => act.run(() => goToProvider(settings))}>
          {say('desk.signin.go')}
        </Button>
      </p>
      <p class="hint">{say('desk.signin.note')}</p>
    </div>
  )
}
