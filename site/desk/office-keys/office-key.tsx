import { useState } from 'preact/hooks'
import type { KeysReply } from '../../../shared/contract/office-keys.ts'
import { type Keyring, MANY_VERSIONS } from '../../../shared/office-keys/keyring.ts'
import { officeKeyCode } from '../../../shared/office-keys/spoken-codes.ts'
import { daysWaiting } from '../../../shared/office-keys/waiting-keys.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { momentText } from '../frame/day-text.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { Form } from '../frame/form/form.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Log } from '../frame/log.tsx'
import { ownInWorker } from '../frame/unlock/in-worker.ts'
import { UnlockForm } from '../frame/unlock/unlock-form.tsx'
import { useWords } from '../frame/words.ts'
import { HolderList } from './holder-list.tsx'
import { entryOf } from './standing.ts'
import type { LiveKeys } from './use-keys.ts'

/** The office's key: who can open it, letting people in and out, making and rotating it. */
export function OfficeKey({ live }: { live: LiveKeys }) {
  const { me, identities } = useDesk()
  const { say } = useWords()
  const keys = live.loaded.value
  if (!keys) return null
  const { keyring } = keys
  const own = keys.office === me.office
  const leads = own && holds(me, 'lead', 'citySupervisor')
  const inside = own && keyring?.members.some(({ sub }) => sub === me.sub) === true
  const open = inside && identities.length > 0
  const trusted = live.trust === 'trusted'
  return (
    <section class="flow" aria-labelledby="office-key">
      <KeyVersion keys={keys} live={live} inside={inside} />
      {inside && !open && <UnlockForm />}
      <Problem error={live.act.error} />
      <Problem error={live.refused && say(`officeKeys.refused.${live.refused}`)} />
      <HolderList keys={keys} live={live} open={open && trusted} leads={leads} />
      {!keyring && leads && keys.mine && <MakeFirst live={live} />}
      {open && leads && trusted && (
        <p class="acts">
          <Button disabled={live.act.busy} onClick={() => void live.change({ what: 'rotate' })}>
            {say('officeKeys.act.rotate')}
          </Button>
          <span class="hint">{say('officeKeys.act.rotateNote')}</span>
        </p>
      )}
      {keyring && <KeyringHistory keyring={keyring} />}
    </section>
  )
}

interface VersionProps {
  readonly keys: KeysReply
  readonly live: LiveKeys
  readonly inside: boolean
}

function KeyVersion({ keys, live, inside }: VersionProps) {
  const { office, keyring } = keys
  const entry = entryOf(keys)
  const { say } = useWords()
  const { trust } = live
  const newest = keyring?.newest
  const waits = newest && newest.keyVersion > (entry?.keyVersion ?? 0) ? newest : undefined
  return (
    <>
      <h2 id="office-key">{say('officeKeys.unit')}</h2>
      <p>{entry ? say('officeKeys.unit.version', { n: entry.keyVersion }) : say('officeKeys.unit.none')}</p>
      {keyring && keyring.older.length + 1 >= MANY_VERSIONS && (
        <p class="hint">{say('officeKeys.unit.many', { n: keyring.older.length + 1 })}</p>
      )}
      {keyring && waits && (
        <p class="notice">
          {say('officeKeys.unit.waits', { n: waits.keyVersion, days: waited(keyring, waits.keyVersion) })}{' '}
          {entry ? say('officeKeys.unit.until', { n: entry.keyVersion }) : say('officeKeys.unit.untilFirst')}{' '}
          {say('officeKeys.unit.sign')}
        </p>
      )}
      {waits && inside && trust === 'trusted' && (
        <p>
          {say('officeKeys.unit.code', {
            code: officeKeyCode(office, waits.keyVersion, hashOf(waits.recipient)),
          })}
        </p>
      )}
      {waits && inside && trust === 'code' && <TypeCode live={live} keyVersion={waits.keyVersion} />}
      <Problem
        error={trust === 'wrong' || trust === 'older' ? say(`officeKeys.refused.${trust}`) : undefined}
      />
    </>
  )
}

/** For how many days a version has waited since it was made. */
function waited({ history }: Pick<Keyring, 'history'>, keyVersion: number): number {
  const at = history.findLast((one) => one.keyVersion === keyVersion)?.at
  return at === undefined ? 0 : daysWaiting(at, dayInShanghai(new Date()))
}

/** A key that waits for its signature is used here once its maker's code was typed. */
function TypeCode({ live, keyVersion: n }: { live: LiveKeys; keyVersion: number }) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  return (
    <Form class="flow" onSubmit={() => setWrong(!live.typeCode(typed))}>
      <Field
        label={say('officeKeys.type', { n })}
        hint={say('officeKeys.type.hint')}
        inputMode="numeric"
        value={typed}
        problem={wrong ? say('officeKeys.type.wrong') : undefined}
        onInput={setTyped}
      />
      <p class="acts">
        <Button submit disabled={typed === ''}>
          {say('officeKeys.type.go')}
        </Button>
      </p>
    </Form>
  )
}

/** The office's first key, sealed to oneself: one's own recipient comes from one's own key, opened for it. */
function MakeFirst({ live }: { live: LiveKeys }) {
  const { me } = useDesk()
  const { say } = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [wrong, setWrong] = useState(false)
  const make = async () => {
    const recipient = await ownInWorker({ sealed: me.keys.member ?? '', passphrase })
    setWrong(!recipient)
    if (recipient) await live.change({ what: 'make', own: { sub: me.sub, name: me.name, recipient } })
  }
  return (
    <Form class="flow" onSubmit={() => void make()}>
      <Field
        label={say('desk.unlock.passphrase')}
        type="password"
        value={passphrase}
        problem={wrong ? say('tips.open.error.passphrase') : undefined}
        onInput={setPassphrase}
      />
      <p class="acts">
        <Button submit disabled={live.act.busy || passphrase === ''}>
          {say('officeKeys.unit.make')}
        </Button>
      </p>
    </Form>
  )
}

/** What happened to an office's key, newest last; nothing is ever taken out. */
function KeyringHistory({ keyring }: { keyring: Pick<Keyring, 'history'> }) {
  const { say, language } = useWords()
  const lines = keyring.history.map(({ n, at, what, subject = '', keyVersion = 0, byName }) => ({
    ...{ key: n, at, when: momentText(at, language) },
    text: `${byName}　${say(`officeKeys.event.${what}`, { name: subject, n: keyVersion })}`,
  }))
  return (
    <details>
      <summary>{say('officeKeys.history')}</summary>
      <Log lines={lines} />
    </details>
  )
}
