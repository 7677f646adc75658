import { useState } from 'preact/hooks'
import { useDesk } from '../desk-context.ts'
import { Button } from '../form/button.tsx'
import { Field } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Problem } from '../form/problem.tsx'
import { useAct } from '../use-act.ts'
import { useWords } from '../words.ts'
import { openInWorker } from './in-worker.ts'

/** Opens the office's key with the member's passphrase. Shown only while it is locked. */
export function UnlockForm() {
  const { me, identities, setIdentities } = useDesk()
  const { say } = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [wrong, setWrong] = useState<string>()
  const act = useAct()
  if (identities.length > 0) return null
  if (me.keys.member === undefined || me.keys.office.length === 0) {
    return <p class="notice">{say('desk.noKey')}</p>
  }
  const open = () =>
    act.run(async () => {
      setWrong(undefined)
      const opened = await openInWorker(me.keys, passphrase)
      if (!opened) return setWrong(say('tips.open.error.passphrase'))
      setPassphrase('')
      if (opened.length === 0) return setWrong(say('desk.noKey'))
      setIdentities(opened)
    })
  return (
    <Form class="flow" aria-labelledby="unlock" onSubmit={() => void open()}>
      <h3 id="unlock">{say('desk.unlock.title')}</h3>
      <Problem error={act.error} />
      <Field
        label={say('desk.unlock.passphrase')}
        hint={say('desk.unlock.hint')}
        type="password"
        value={passphrase}
        onInput={setPassphrase}
        problem={wrong}
      />
      <p class="acts">
        <Button submit disabled={act.busy || passphrase === ''}>
          {say(act.busy ? 'desk.unlock.busy' : 'desk.unlock.go')}
        </Button>
      </p>
    </Form>
  )
}
