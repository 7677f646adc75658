import { useRef, useState } from 'preact/hooks'
import { officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import { RecoveredKeyring, type RecoveryRequest } from '../../../shared/office-keys/recover-keyring.ts'
import { isAdministrator } from '../../../shared/people/manage.ts'
import { handlingRoles, writingRoles } from '../../../shared/people/staff.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Done } from '../frame/form/done.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { OfficeChoice, officeCodes } from '../frame/office-choice.tsx'
import { useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'
import { MyKey } from './my-key.tsx'
import { OfficeKey } from './office-key.tsx'
import { type Renewed, renewAll } from './renew-all.ts'
import { SignRequests } from './sign-requests.tsx'
import { withKey } from './standing.ts'
import { type LiveKeys, useKeys } from './use-keys.ts'

/** Keys: one's own, the office's, and for the province's administrator those of all offices. */
export function OfficeKeysPage({ path }: { path: readonly string[] }) {
  const { me } = useDesk()
  const { say } = useWords()
  const all = isAdministrator(me)
  const office = officeCodes.find((code) => all && code === path[0]) ?? me.office
  const live = useKeys(office)
  const own = office === me.office
  const opens = own && holds(me, ...handlingRoles)
  return (
    <section class="desk-sheet flow" aria-labelledby="keys-title">
      <h1 id="keys-title">{say('officeKeys.act.title')}</h1>
      {all && <SignRequests />}
      {all && (
        <OfficeChoice
          office={office}
          onChange={(code) => {
            location.hash = `#/office-keys/${code}`
          }}
        />
      )}
      {!live.loaded.value && <Waiting of={live.loaded} />}
      {live.loaded.value && own && holds(me, ...writingRoles) && <MyKey live={live} />}
      <OfficeKey live={live} />
      {opens && live.loaded.value?.keyring && <RenewPart />}
      {all && <RecoverPart live={live} />}
    </section>
  )
}

/** When nobody of an office can open anything: out to the offline computer and back, as the runbook says. */
function RecoverPart({ live }: { live: LiveKeys }) {
  const { recovery } = useDesk()
  const { say } = useWords()
  const [done, setDone] = useState(false)
  const act = useAct()
  const keys = live.loaded.value
  if (!keys?.keyring) return null
  const { office, people } = keys
  const members = withKey(people)
  const { history: _, ...keyring } = keys.keyring
  const request: RecoveryRequest = { keyring, members, recovery }
  const enter = (file: File | undefined) =>
    act.run(async () => {
      if (!file) return
      const body = RecoveredKeyring.parse(JSON.parse(await file.text()))
      await live.send(officeKeyRoutes.saveKeyring, { params: { office: body.office }, body })
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

/** After a key was rotated: open tips are sealed to the new one, with progress; it can be stopped and gone on with. */
function RenewPart() {
  const { ask, identities, directoryKey } = useDesk()
  const { say } = useWords()
  const [renewed, setRenewed] = useState<Renewed>()
  const [ended, setEnded] = useState(false)
  const stop = useRef(false)
  const act = useAct()
  const run = () =>
    act.run(async () => {
      stop.current = false
      setEnded(false)
      setRenewed({ done: 0, failed: 0 })
      const stopped = () => stop.current
      await renewAll({ ask, identities, directoryKey, onProgress: setRenewed, stopped })
      setEnded(!stop.current)
    })
  return (
    <section class="flow" aria-labelledby="renew">
      <h2 id="renew">{say('officeKeys.renew')}</h2>
      <p class="hint">{say('officeKeys.renew.note')}</p>
      <Problem error={act.error} />
      {renewed && (
        <p class={ended ? 'notice ok' : 'notice'} role="status">
          {say(ended ? 'officeKeys.renew.done' : 'officeKeys.renew.progress', { n: renewed.done })}
          {renewed.failed > 0 && say('officeKeys.renew.failed', { n: renewed.failed })}
        </p>
      )}
      <p class="acts">
        <Button disabled={act.busy || identities.length === 0} onClick={run}>
          {say('officeKeys.renew.go')}
        </Button>
        {act.busy && (
          <Button
            look="plain"
            onClick={() => {
              stop.current = true
            }}
          >
            {say('officeKeys.renew.stop')}
          </Button>
        )}
      </p>
    </section>
  )
}
