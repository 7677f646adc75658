import { useState } from 'preact/hooks'
import { officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import { memberCode } from '../../../shared/office-keys/spoken-codes.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Done } from '../frame/form/done.tsx'
import { Field } from '../frame/form/field.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { changeInWorker, makeInWorker } from '../frame/unlock/in-worker.ts'
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
      {mine && <p>{say('officeKeys.code', { code: memberCode(mine.recipient) })}</p>}
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
      {!mine || doing !== undefined ? (
        <PassphraseFields
          own={[me.name.replace(/（.*$/, '')]}
          label={say(mine ? 'officeKeys.save' : 'officeKeys.act.enrol')}
          busy={act.busy}
          onDone={(passphrase) => void own.save(passphrase)}
          {...(mine && { onCancel: () => begin(undefined) })}
        />
      ) : (
        <p class="acts">
          <Button onClick={() => begin('change')}>{say('officeKeys.change')}</Button>
          <Button look="plain" onClick={() => begin('replace')}>
            {say('officeKeys.forgot')}
          </Button>
        </p>
      )}
    </section>
  )
}

type Doing = 'change' | 'replace' | undefined

interface OwnKey {
  readonly doing: Doing
  readonly begin: (doing: Doing) => void
  readonly old: string
  readonly setOld: (old: string) => void
  /** The old passphrase did not open the key. */
  readonly wrong: boolean
  readonly done: boolean
  readonly act: Act
  readonly save: (passphrase: string) => Promise<boolean>
}

/** Makes or changes one's own key and sends it; a key that was made anew locks the desk. */
function useOwnKey(live: LiveKeys): OwnKey {
  const { me, setIdentities } = useDesk()
  const [doing, begin] = useState<Doing>()
  const [old, setOld] = useState('')
  const [wrong, setWrong] = useState(false)
  const [done, setDone] = useState(false)
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
      setOld('')
      begin(undefined)
      setDone(true)
    })
  return { doing, begin, old, setOld, wrong, done, act, save }
}
