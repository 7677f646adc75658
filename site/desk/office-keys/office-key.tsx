import { memberCode } from '../../../shared/office-keys/member-code.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { UnlockForm } from '../frame/unlock/unlock-form.tsx'
import { useWords } from '../frame/words.ts'
import { HolderList } from './holder-list.tsx'
import { KeyringHistory } from './keyring-history.tsx'
import { type LiveKeys, stillHolding } from './use-keys.ts'

/** The office's key: who can open it, letting people in and out, making and rotating it. */
export function OfficeKey({ live }: { live: LiveKeys }) {
  const { me, identities } = useDesk()
  const { say } = useWords()
  const keys = live.loaded.value
  if (!keys) return null
  const { keyring, entry, people } = keys
  const newest = keyring?.versions.at(-1)
  const own = keys.unit === me.unit
  const leads = own && holds(me, 'lead', 'citySupervisor')
  const waits = newest !== undefined && newest.keyVersion > (entry?.keyVersion ?? 0)
  const inside = own && keyring?.members.some(({ sub }) => sub === me.sub) === true
  const open = inside && identities.length > 0
  const self = people.filter(({ sub }) => sub === me.sub && keys.mine)
  return (
    <section class="flow" aria-labelledby="unit-key">
      <h2 id="unit-key">{say('officeKeys.unit')}</h2>
      {entry ? (
        <p>{say('officeKeys.unit.version', { n: entry.keyVersion, date: entry.since })}</p>
      ) : (
        <p>{say('officeKeys.unit.none')}</p>
      )}
      {waits && newest && (
        <p class="notice">
          {say('officeKeys.unit.waits', { n: newest.keyVersion, code: memberCode(newest.recipient) })}
        </p>
      )}
      {inside && !open && <UnlockForm />}
      <Problem error={live.act.error} />
      <HolderList keys={keys} live={live} open={open} />
      {!keyring && leads && self.length > 0 && (
        <p class="acts">
          <Button disabled={live.act.busy} onClick={() => void live.save(self, 'newVersion')}>
            {say('officeKeys.unit.make')}
          </Button>
        </p>
      )}
      {keyring && open && leads && !waits && (
        <p class="acts">
          <Button
            disabled={live.act.busy}
            onClick={() => void live.save(stillHolding(keyring.members, people), 'newVersion')}
          >
            {say('officeKeys.act.rotate')}
          </Button>
          <span class="hint">{say('officeKeys.act.rotateNote')}</span>
        </p>
      )}
      {keyring && <KeyringHistory keyring={keyring} />}
    </section>
  )
}
