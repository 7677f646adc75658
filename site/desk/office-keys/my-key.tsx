import { useState } from 'preact/hooks'
import { officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import { memberCode } from '../../../shared/office-keys/spoken-codes.ts'
import type { Recipient } from '../../../shared/seal/identity.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Done } from '../frame/form/done.tsx'
import { Field } from '../frame/form/field.tsx'
import { Form } from '../frame/form/form.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { changeInWorker, makeInWorker, ownInWorker } from '../frame/unlock/in-worker.ts'
import { type Act, useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'
import { PassphraseFields } from './passphrase-fields.tsx'
import type { LiveKeys } from './use-keys.ts'

/** One's own key: made here under a passphrase, changed, or replaced when the passphrase is forgotten. */
export function MyKey({ live }: { live: LiveKeys }) {
  const { me } = useDesk()
  const { say } = useWords()
  const own = useOwnKey(live)
  const { doing, begin, act } = own
  const mine = live.loaded.value?.mine
  return (
    <section class="flow" aria-labelledby="my-key">
      <h2 id="my-key">{say('officeKeys.mine')}</h2>
      <p class="hint">{say('officeKeys.act.what')}</p>
      {own.done && <Done>{say('officeKeys.mine.done')}</Done>}
      {own.recipient && <p>{say('officeKeys.code', { code: memberCode(own.recipient) })}</p>}
      {doing === 'replace' && <p class="notice">{say('officeKeys.forgot.note')}</p>}
      <Problem error={act.error} />
      {doing === 'change' && (
        <Field
          label={say('officeKeys.old')}
          type="password"
          value={own.old}
          problem={own.wrong ? say('tips.open.error.passphrase') : undefined}
          onInput={own.setOld}
        />
      )}
      {doing === 'code' && <CodeForm own={own} />}
      {doing !== 'code' && (!mine || doing !== undefined) && (
        <PassphraseFields
          own={[me.name.replace(/（.*$/, '')]}
          label={say(mine ? 'officeKeys.save' : 'officeKeys.act.enrol')}
          busy={act.busy}
          onDone={(passphrase) => void own.save(passphrase)}
          {...(mine && { onCancel: () => begin(undefined) })}
        />
      )}
      {mine && doing === undefined && (
        <p class="acts">
          {!own.recipient && <Button onClick={() => begin('code')}>{say('officeKeys.code.show')}</Button>}
          <Button onClick={() => begin('change')}>{say('officeKeys.change')}</Button>
          <Button look="plain" onClick={() => begin('replace')}>
            {say('officeKeys.forgot')}
          </Button>
        </p>
      )}
    </section>
  )
}

/** Opens one's own key to show its code: the code is made from the key, not from what the server says of it. */
function CodeForm({ own }: { own: OwnKey }) {
  const { say } = useWords()
  return (
    <Form class="flow" onSubmit={() => void own.showCode()}>
      <Field
        label={say('desk.unlock.passphrase')}
        type="password"
        value={own.old}
        problem={own.wrong ? say('tips.open.error.passphrase') : undefined}
        onInput={own.setOld}
      />
      <p class="acts">
        <Button submit disabled={own.act.busy || own.old === ''}>
          {say(own.act.busy ? 'officeKeys.busy' : 'officeKeys.code.show')}
        </Button>
        <Button look="plain" onClick={() => own.begin(undefined)}>
          {say('common.act.cancel')}
        </Button>
      </p>
    </Form>
  )
}

type Doing = 'change' | 'replace' | 'code' | undefined

interface OwnKey {
  readonly doing: Doing
  readonly begin: (doing: Doing) => void
  readonly old: string
  readonly setOld: (old: string) => void
  /** The old passphrase did not open the key. */
  readonly wrong: boolean
  readonly done: boolean
  /** What the key itself says, once it was made or opened here. */
  readonly recipient: Recipient | undefined
  readonly act: Act
  readonly showCode: () => Promise<boolean>
  readonly save: (passphrase: string) => Promise<boolean>
}

/** Makes or changes one's own key and sends it; a key that was made anew locks the desk. */
function useOwnKey(live: LiveKeys): OwnKey {
  const { me, setIdentities } = useDesk()
  const [doing, begin] = useState<Doing>()
  const [old, setOld] = useState('')
  const [wrong, setWrong] = useState(false)
  const [done, setDone] = useState(false)
  const [recipient, setRecipient] = useState<Recipient>()
  const act = useAct()
  const save = (passphrase: string) =>
    act.run(async () => {
      setWrong(false)
      const change = doing === 'change'
      const made = change
        ? await changeInWorker({ sealed: me.keys.member ?? '', old, passphrase })
        : await makeInWorker(passphrase)
      if (!made) return setWrong(true)
      const revision = live.loaded.value?.mine?.revision ?? 0
      await live.send(officeKeyRoutes.saveMine, { body: { revision, ...made } })
      if (!change) setIdentities([])
      setRecipient(made.recipient)
      setOld('')
      begin(undefined)
      setDone(true)
    })
  const showCode = () =>
    act.run(async () => {
      const opened = await ownInWorker({ sealed: me.keys.member ?? '', passphrase: old })
      setWrong(!opened)
      if (!opened) return
      setRecipient(opened)
      setOld('')
      begin(undefined)
    })
  return { doing, begin, old, setOld, wrong, done, recipient, act, save, showCode }
}
