import { useState } from 'preact/hooks'
import { peopleRoutes } from '../../../shared/contract/people.ts'
import { createAsk } from '../frame/ask.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { Form } from '../frame/form/form.tsx'
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
    <Form class="flow read" aria-labelledby="join-title" onSubmit={() => void join()}>
      <h1 id="join-title">{say('people.join.title')}</h1>
      <p>{say('desk.signin.error.office')}</p>
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
