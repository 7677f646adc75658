import { useState } from 'preact/hooks'
import { officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import { RecoveredKeyring, type RecoveryRequest } from '../../../shared/office-keys/recover-keyring.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Done } from '../frame/form/done.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'
import { withKey } from './standing.ts'
import type { LiveKeys } from './use-keys.ts'

/** When nobody of an office can open anything: out to the offline computer and back, as the runbook says. */
export function RecoverPart({ live }: { live: LiveKeys }) {
  const { recovery } = useDesk()
  const { say } = useWords()
  const [done, setDone] = useState(false)
  const act = useAct()
  const keys = live.loaded.value
  if (!keys?.keyring) return null
  const { unit: office, keyring, people } = keys
  const members = withKey(people)
  const { revision, versions } = keyring
  const request: RecoveryRequest = { unit: office, revision, versions, members, recovery }
  const enter = (file: File | undefined) =>
    act.run(async () => {
      if (!file) return
      const { unit: of, ...body } = RecoveredKeyring.parse(JSON.parse(await file.text()))
      await live.send(officeKeyRoutes.saveKeyring, { params: { office: of }, body })
      setDone(true)
    })
  const address = () => URL.createObjectURL(new Blob([JSON.stringify(request)], { type: 'application/json' }))
  return (
    <section class="flow" aria-labelledby="recover">
      <h2 id="recover">{say('officeKeys.recover')}</h2>
      <p class="hint">{say('officeKeys.act.recover')}</p>
      <p class="hint">{say('officeKeys.recover.note', { n: members.length })}</p>
      {done && <Done>{say('officeKeys.recover.done')}</Done>}
      <Problem error={act.error} />
      {members.length > 0 && (
        <p class="acts">
          <a class="btn small" href={address()} download={`recovery-${office}.json`}>
            {say('officeKeys.recover.get')}
          </a>
        </p>
      )}
      <div class="field">
        <label class="btn small" for="recovered">
          {say('officeKeys.recover.enter')}
        </label>
        <input
          class="vh"
          type="file"
          id="recovered"
          accept="application/json"
          onChange={(event) => void enter(event.currentTarget.files?.[0])}
        />
      </div>
    </section>
  )
}
