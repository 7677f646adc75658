import { useState } from 'preact/hooks'
import { officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import { memberCode } from '../../../shared/office-keys/member-code.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Done } from '../frame/form/done.tsx'
import { Field } from '../frame/form/field.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { changeInWorker, makeInWorker } from '../frame/unlock/in-worker.ts'
import { useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'
import { PassphraseFields } from './passphrase-fields.tsx'
import type { LiveKeys } from './use-keys.ts'

/** One's own key: made here under a passphrase, changed, or replaced when the passphrase is forgotten. */
export function MyKey({ live }: { live: LiveKeys }) {
  const { me, setIdentities } = useDesk()
  const { say } = useWords()
  const [doing, setDoing] = useState<'change' | 'replace'>()
  const [old, setOld] = useState('')
  const [problem, setProblem] = useState<string>()
  const [done, setDone] = useState(false)
  const act = useAct()
  const mine = live.loaded.value?.mine
  const save = (passphrase: string) =>
    act.run(async () => {
      setProblem(undefined)
      const change = doing === 'change'
      const made = change
        ? await changeInWorker({ sealed: me.keys.member ?? '', old, passphrase })
        : await makeInWorker(passphrase)
      if (!made) return setProblem(say('tips.open.error.passphrase'))
      await live.send(officeKeyRoutes.saveMine, { body: { revision: mine?.revision ?? 0, ...made } })
      if (!change) setIdentities([])
      setOld('')
      setDoing(undefined)
      setDone(true)
    })
  const asks = !mine || doing !== undefined
  return (
    <section class="flow" aria-labelledby="my-key">
      <h2 id="my-key">{say('officeKeys.mine')}</h2>
      <p class="hint">{say('officeKeys.act.what')}</p>
      {done && <Done>{say('officeKeys.mine.done')}</Done>}
      {mine && <p>{say('officeKeys.code', { code: memberCode(mine.recipient) })}</p>}
      {doing === 'replace' && <p class="notice">{say('officeKeys.forgot.note')}</p>}
      <Problem error={act.error} />
      {doing === 'change' && (
        <Field
          label={say('officeKeys.old')}
          type="password"
          autocomplete="off"
          value={old}
          problem={problem}
          onInput={setOld}
        />
      )}
      {asks ? (
        <PassphraseFields
          own={[me.name.replace(/（.*$/, '')]}
          label={say(mine ? 'officeKeys.save' : 'officeKeys.act.enrol')}
          busy={act.busy}
          onDone={(passphrase) => void save(passphrase)}
          {...(mine && { onCancel: () => setDoing(undefined) })}
        />
      ) : (
        <p class="acts">
          <Button onClick={() => setDoing('change')}>{say('officeKeys.change')}</Button>
          <Button look="plain" onClick={() => setDoing('replace')}>
            {say('officeKeys.forgot')}
          </Button>
        </p>
      )}
    </section>
  )
}
