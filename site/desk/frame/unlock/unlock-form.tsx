import { useId, useState } from 'preact/hooks'
import { hasKeys, useDesk } from '../desk-context.ts'
import { Button } from '../form/button.tsx'
import { Field } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Problem } from '../form/problem.tsx'
import { useAct } from '../use-act.ts'
import { useWords } from '../words.ts'
import { openInWorker } from './in-worker.ts'

/**
 * Opens the keys with the member's passphrase. Shown only while they are locked. `own`: one's own key is enough, where no
 * letter is to be read. `focus`: it came in the place of what was worked.
 */
export function UnlockForm({ own = false, focus = false }: { own?: boolean; focus?: boolean }) {
  const { me, open, identities, unlock } = useDesk()
  const { say } = useWords()
  const title = useId()
  const [passphrase, setPassphrase] = useState('')
  const [wrong, setWrong] = useState<string>()
  const act = useAct()
  if (own ? open : identities.length > 0) return null
  if (own ? me.keys.member === undefined : !hasKeys(me)) {
    return <p class="notice">{say('desk.noKey')}</p>
  }
  const go = () =>
    act.run(async () => {
      setWrong(undefined)
      const opened = await openInWorker(me.keys, passphrase)
      if (!opened) return setWrong(say('tips.open.error.passphrase'))
      setPassphrase('')
      unlock(opened)
      if (!own && opened.office.length === 0) setWrong(say('desk.noKey'))
    })
  return (
    <Form class="flow" aria-labelledby={title} focus={focus} onSubmit={() => void go()}>
      <h3 id={title}>{say('desk.unlock.title')}</h3>
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
