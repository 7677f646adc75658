import type { KeysReply } from '../../../shared/contract/office-keys.ts'
import { memberCode } from '../../../shared/office-keys/member-code.ts'
import { Button } from '../frame/form/button.tsx'
import { useWords } from '../frame/words.ts'
import { type LiveKeys, type Person, stillHolding } from './use-keys.ts'

interface Props {
  readonly keys: KeysReply
  readonly live: LiveKeys
  /** The keyring is open here, so it can be sealed anew. */
  readonly open: boolean
}

/** Who works on letters in the office: who can open them, who could be let in, who has no key yet, who has left. */
export function HolderList({ keys: { keyring, people }, live, open }: Props) {
  const { say } = useWords()
  const holding = stillHolding(keyring?.members ?? [], people)
  const gone = (keyring?.members ?? []).filter(({ sub }) => !people.some((one) => one.sub === sub))
  const letIn = (one: Person) => void live.save([...holding.filter(({ sub }) => sub !== one.sub), one])
  const leaveOut = (sub: string) => void live.save(holding.filter((one) => one.sub !== sub))
  return (
    <ul class="case-rows">
      {people.map((one) => {
        const holdsIt = holding.includes(one)
        return (
          <li key={one.sub}>
            <span>
              <b>{one.name}</b>　
              <span class="hint">
                {one.recipient
                  ? say(holdsIt ? 'officeKeys.holder.opens' : 'officeKeys.holder.waits', {
                      code: memberCode(one.recipient),
                    })
                  : say('officeKeys.holder.none')}
              </span>
            </span>
            {open && one.recipient && !holdsIt && (
              <Button disabled={live.act.busy} onClick={() => letIn(one)}>
                {say('officeKeys.act.add', { name: one.name })}
              </Button>
            )}
            {open && holdsIt && (
              <Button
                look="plain"
                disabled={live.act.busy || holding.length < 2}
                onClick={() => leaveOut(one.sub)}
              >
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
          {open && (
            <Button look="plain" disabled={live.act.busy} onClick={() => leaveOut(sub)}>
              {say('officeKeys.holder.remove', { name })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
