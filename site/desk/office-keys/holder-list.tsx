import type { KeysReply } from '../../../shared/contract/office-keys.ts'
import { memberCode } from '../../../shared/office-keys/spoken-codes.ts'
import { Button } from '../frame/form/button.tsx'
import { type Say, useWords } from '../frame/words.ts'
import { goneMembers, type Person, stillHolding } from './standing.ts'
import type { LiveKeys } from './use-keys.ts'

interface Props {
  readonly keys: KeysReply
  readonly live: LiveKeys
  /** The keyring is open here, so it can be sealed anew. */
  readonly open: boolean
}

/** Who works on letters in the office: who can open them, who could be let in, who has no key yet, who has left. */
export function HolderList({ keys: { keyring, people }, live, open }: Props) {
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
