import { useState } from 'preact/hooks'
import type { KeysReply } from '../../../shared/contract/office-keys.ts'
import type { KeyringMember } from '../../../shared/office-keys/keyring.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { Form } from '../frame/form/form.tsx'
import { useWords } from '../frame/words.ts'
import { goneMembers, holdingOf, type Person } from './standing.ts'
import type { LiveKeys } from './use-keys.ts'

interface HolderListProps {
  readonly keys: KeysReply
  readonly live: LiveKeys
  /** The keyring is open here and trusted, so it can be sealed anew. */
  readonly open: boolean
  /** Whether this person may take somebody out, which makes a new key. */
  readonly leads: boolean
}

/** Who works on letters in the office: who can open them, who could be let in, who has no key yet, who has left. */
export function HolderList({ keys: { keyring, people }, live, open, leads }: HolderListProps) {
  const { say } = useWords()
  const { busy } = live.act
  const members = keyring?.members ?? []
  const gone = goneMembers(members, people)
  const leaveOut = (sub: string) => void live.change({ what: 'leaveOut', sub })
  return (
    <>
      {open && leads && <p class="hint">{say('officeKeys.holder.removeNote')}</p>}
      <ul class="row-list">
        {people.map((one) => {
          const holding = holdingOf(one, members)
          const inside = holding === 'opens' || holding === 'changed'
          return (
            <li key={one.sub}>
              <span>
                <b>{one.name}</b>　<span class="hint">{say(`officeKeys.holder.${holding}`)}</span>
              </span>
              {/* Who has left is taken out by the next change, and that takes a new key. */}
              {open && (leads || gone.length === 0) && one.recipient && holding !== 'opens' && (
                <LetIn live={live} member={{ ...one, recipient: one.recipient }} />
              )}
              {open && leads && inside && (
                <Button look="plain" disabled={busy || members.length < 2} onClick={() => leaveOut(one.sub)}>
                  {say('officeKeys.holder.remove', { name: one.name })}
                </Button>
              )}
            </li>
          )
        })}
        {gone.map(({ sub, name }) => (
          <li key={sub}>
            <span>
              <b>{name}</b>　{say('officeKeys.holder.gone')}　
              <span class="hint">{say('officeKeys.act.remove', { name })}</span>
            </span>
            {open && leads && (
              <Button look="plain" disabled={busy} onClick={() => leaveOut(sub)}>
                {say('officeKeys.holder.remove', { name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Lets somebody in once the code that they read out was typed; it is shown nowhere here, so nobody copies it. */
function LetIn({ live, member }: { live: LiveKeys; member: Person & KeyringMember }) {
  const { say } = useWords()
  const { name } = member
  const [typed, setTyped] = useState('')
  return (
    <Form
      class="flow"
      onSubmit={() => void live.change({ what: 'letIn', member, typed }).then((done) => done && setTyped(''))}
    >
      <Field
        label={say('officeKeys.letIn.code', { name })}
        hint={say('officeKeys.letIn.hint')}
        inputMode="numeric"
        value={typed}
        onInput={setTyped}
      />
      <p class="acts">
        <Button submit disabled={live.act.busy || typed === ''}>
          {say('officeKeys.act.add', { name })}
        </Button>
      </p>
    </Form>
  )
}
