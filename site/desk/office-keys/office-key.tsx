import type { KeysReply } from '../../../shared/contract/office-keys.ts'
import type { Keyring } from '../../../shared/office-keys/keyring.ts'
import { memberCode } from '../../../shared/office-keys/spoken-codes.ts'
import { momentText } from '../frame/day-text.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Log } from '../frame/log.tsx'
import { UnlockForm } from '../frame/unlock/unlock-form.tsx'
import { type Say, useWords } from '../frame/words.ts'
import { goneMembers, type Person, standingOf, stillHolding } from './standing.ts'
import type { LiveKeys } from './use-keys.ts'

/** The office's key: who can open it, letting people in and out, making and rotating it. */
export function OfficeKey({ live }: { live: LiveKeys }) {
  const { me, identities } = useDesk()
  const keys = live.loaded.value
  if (!keys) return null
  const { keyring, people } = keys
  const own = keys.office === me.office
  const leads = own && holds(me, 'lead', 'citySupervisor')
  const { waits, inside, self } = standingOf(keys, own ? me.sub : undefined)
  const open = inside && identities.length > 0
  return (
    <section class="flow" aria-labelledby="office-key">
      <KeyVersion keys={keys} waits={waits} />
      {inside && !open && <UnlockForm />}
      <Problem error={live.act.error} />
      <HolderList keys={keys} live={live} open={open} />
      {!keyring && leads && self.length > 0 && (
        <NewVersion live={live} holders={self} act="officeKeys.unit.make" />
      )}
      {keyring && open && leads && !waits && (
        <NewVersion
          live={live}
          holders={stillHolding(keyring.members, people)}
          act="officeKeys.act.rotate"
          note="officeKeys.act.rotateNote"
        />
      )}
      {keyring && <KeyringHistory keyring={keyring} />}
    </section>
  )
}

function KeyVersion({ keys, waits }: { keys: KeysReply; waits: ReturnType<typeof standingOf>['waits'] }) {
  const { say } = useWords()
  const { entry } = keys
  return (
    <>
      <h2 id="office-key">{say('officeKeys.unit')}</h2>
      <p>
        {entry
          ? say('officeKeys.unit.version', { n: entry.keyVersion, date: entry.since })
          : say('officeKeys.unit.none')}
      </p>
      {waits && (
        <p class="notice">
          {say('officeKeys.unit.waits', { n: waits.keyVersion, code: memberCode(waits.recipient) })}
        </p>
      )}
    </>
  )
}

interface NewProps {
  readonly live: LiveKeys
  readonly holders: readonly Person[]
  readonly act: 'officeKeys.unit.make' | 'officeKeys.act.rotate'
  readonly note?: 'officeKeys.act.rotateNote'
}

function NewVersion({ live, holders, act, note }: NewProps) {
  const { say } = useWords()
  return (
    <p class="acts">
      <Button disabled={live.act.busy} onClick={() => void live.save(holders, 'newVersion')}>
        {say(act)}
      </Button>
      {note && <span class="hint">{say(note)}</span>}
    </p>
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

interface HolderListProps {
  readonly keys: KeysReply
  readonly live: LiveKeys
  /** The keyring is open here, so it can be sealed anew. */
  readonly open: boolean
}

/** Who works on letters in the office: who can open them, who could be let in, who has no key yet, who has left. */
function HolderList({ keys: { keyring, people }, live, open }: HolderListProps) {
  const { say } = useWords()
  const { busy } = live.act
  const holding = stillHolding(keyring?.members ?? [], people)
  const letIn = (one: Person) => void live.save([...holding.filter(({ sub }) => sub !== one.sub), one])
  const leaveOut = (sub: string) => void live.save(holding.filter((one) => one.sub !== sub))
  return (
    <ul class="row-list">
      {people.map((one) => {
        const holds = holding.includes(one)
        return (
          <li key={one.sub}>
            <span>
              <b>{one.name}</b>　<span class="hint">{holderText(one, holds, say)}</span>
            </span>
            {open && one.recipient && !holds && (
              <Button disabled={busy} onClick={() => letIn(one)}>
                {say('officeKeys.act.add', { name: one.name })}
              </Button>
            )}
            {open && holds && (
              <Button look="plain" disabled={busy || holding.length < 2} onClick={() => leaveOut(one.sub)}>
                {say('officeKeys.holder.remove', { name: one.name })}
              </Button>
            )}
          </li>
        )
      })}
      {goneMembers(keyring?.members ?? [], people).map(({ sub, name }) => (
        <li key={sub}>
          <span>
            <b>{name}</b>　{say('officeKeys.holder.gone')}　
            <span class="hint">{say('officeKeys.act.remove', { name })}</span>
          </span>
          {open && (
            <Button look="plain" disabled={busy} onClick={() => leaveOut(sub)}>
              {say('officeKeys.holder.remove', { name })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function holderText({ recipient }: Person, holds: boolean, say: Say): string {
  if (!recipient) return say('officeKeys.holder.none')
  const code = memberCode(recipient)
  return say(holds ? 'officeKeys.holder.opens' : 'officeKeys.holder.waits', { code })
}
