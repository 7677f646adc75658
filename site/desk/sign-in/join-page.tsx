import { useState } from 'preact/hooks'
import { peopleRoutes } from '../../../shared/contract/people.ts'
import { createAsk } from '../frame/ask.ts'
import { Field } from '../frame/form/field.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'

interface Props {
  readonly token: string
  readonly onDone: () => void
  readonly onLeave: () => void
}

/** For someone who signed in and belongs to no office yet: the code that a colleague gave them. */
export function JoinPage({ token, onDone, onLeave }: Props) {
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
    <form
      class="flow read"
      aria-labelledby="join-title"
      onSubmit={(event) => {
        event.preventDefault()
        void join()
      }}
    >
      <h1 id="join-title">{say('people.join.title')}</h1>
      <p>{say('desk.signin.error.unit')}</p>
      <Problem error={act.error} />
      <Field
        label={say('people.join.code')}
        hint={say('people.join.hint')}
        autocomplete="off"
        maxLength={60}
        value={code}
        onInput={setCode}
      />
      <p class="acts">
        <button class="btn go" type="submit" disabled={act.busy || code.trim() === ''}>
          {say('people.join.go')}
        </button>
        <button class="plain" type="button" onClick={onLeave}>
          {say('desk.signOut')}
        </button>
      </p>
    </form>
  )
}
