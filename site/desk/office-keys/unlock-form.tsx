import { useState } from 'preact/hooks'
import { useDesk } from '../frame/desk-context.ts'
import { Field } from '../frame/form/field.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'
import { openInWorker } from './open-in-worker.ts'

/** Opens the office's key with the member's passphrase. Shown only while it is locked. */
export function UnlockForm() {
  const { me, identities, setIdentities } = useDesk()
  const { say } = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [wrong, setWrong] = useState<string>()
  const act = useAct()
  if (identities.length > 0) return null
  if (me.keys.member === undefined || me.keys.unit.length === 0) {
    return <p class="notice">{say('staff.noKey')}</p>
  }
  const open = () =>
    act.run(async () => {
      setWrong(undefined)
      const opened = await openInWorker(me.keys, passphrase)
      if (!opened) return setWrong(say('desk.open.error.passphrase'))
      setPassphrase('')
      if (opened.length === 0) return setWrong(say('staff.noKey'))
      setIdentities(opened)
    })
  return (
    <form
      class="flow"
      aria-labelledby="unlock"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <h3 id="unlock">{say('staff.unlock.title')}</h3>
      <Problem error={act.error} />
      <Field
        label={say('staff.unlock.passphrase')}
        hint={say('staff.unlock.hint')}
        type="password"
        autocomplete="off"
        value={passphrase}
        onInput={setPassphrase}
        problem={wrong}
      />
      <p class="acts">
        <button class="btn small" type="submit" disabled={act.busy || passphrase === ''}>
          {say(act.busy ? 'staff.unlock.busy' : 'staff.unlock.go')}
        </button>
      </p>
    </form>
  )
}
