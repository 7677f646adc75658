import { useState } from 'preact/hooks'
import { peopleRoutes } from '../../../shared/contract/people.ts'
import { createAsk } from '../frame/ask.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { Form } from '../frame/form/form.tsx'
import { Problem } from '../frame/form/problem.tsx'
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

interface JoinPageProps {
  readonly token: string
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** For someone who signed in and belongs to no office yet: the code that a colleague gave them. */
export function JoinPage({ token, onDone, onLeave }: JoinPageProps) {
  const { say } = useWords()
  const [code, setCode] = useState('')
  const act = useAct()
  const join = () =>
    act.run(async () => {
      const ask = createAsk(() => token, onLeave)
      await ask(peopleRoutes.join, { body: { code } })
      onDone()
    })
  return (
    <Form class="flow read" aria-labelledby="join-title" onSubmit={() => void join()}>
      <h1 id="join-title">{say('people.join.title')}</h1>
      <p>{say('desk.signin.error.office')}</p>
      <Problem error={act.error} />
      <Field
        label={say('people.join.code')}
        hint={say('people.join.hint')}
        maxLength={60}
        value={code}
        onInput={setCode}
      />
      <p class="acts">
        <Button look="large" submit disabled={act.busy || code.trim() === ''}>
          {say('people.join.go')}
        </Button>
        <Button look="plain" onClick={onLeave}>
          {say('desk.signOut')}
        </Button>
      </p>
    </Form>
  )
}
