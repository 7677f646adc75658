import { useState } from 'preact/hooks'
import { type KeyRequestsReply, officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import { signEntry, verifyEntry } from '../../../shared/office-keys/sign-entry.ts'
import { memberCode } from '../../../shared/office-keys/spoken-codes.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { placeText } from '../frame/place-text.ts'
import { useAct } from '../frame/use-act.ts'
import { useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'

type Request = KeyRequestsReply['requests'][number]

/** Offices' new keys: an administrator signs them with the key that lives offline, held here for that moment only. */
export function SignRequests() {
  const { ask } = useDesk()
  const { say } = useWords()
  const loaded = useLoad('requests', () => ask(officeKeyRoutes.requests))
  const requests = loaded.value?.requests
  return (
    <section class="flow" aria-labelledby="sign">
      <h2 id="sign">{say('officeKeys.sign')}</h2>
      <p class="hint">{say('officeKeys.sign.note')}</p>
      {!requests && <Waiting of={loaded} />}
      {requests?.length === 0 && <p>{say('officeKeys.sign.none')}</p>}
      {requests && requests.length > 0 && <RequestList requests={requests} onSigned={loaded.reload} />}
    </section>
  )
}

function RequestList({ requests, onSigned }: { requests: readonly Request[]; onSigned: () => void }) {
  const { ask, directoryKey } = useDesk()
  const { say } = useWords()
  const [secret, setSecret] = useState('')
  const [wrong, setWrong] = useState(false)
  const act = useAct()
  const sign = ({ office, keyVersion, recipient }: Request) =>
    act.run(async () => {
      const entry = trySign({ office, keyVersion, recipient, since: dayInShanghai(new Date()) }, secret)
      const right = entry !== undefined && verifyEntry(entry, directoryKey)
      setWrong(!right)
      if (!right) return
      setSecret('')
      await ask(officeKeyRoutes.enter, { params: { office }, body: entry })
      onSigned()
    })
  return (
    <>
      <Problem error={act.error} />
      <Field
        label={say('officeKeys.sign.key')}
        hint={say('officeKeys.sign.keyHint')}
        type="password"
        value={secret}
        problem={wrong ? say('officeKeys.sign.wrong') : undefined}
        onInput={setSecret}
      />
      <ul class="row-list">
        {requests.map((one) => (
          <RequestRow
            key={one.office}
            request={one}
            disabled={act.busy || secret === ''}
            onSign={() => void sign(one)}
          />
        ))}
      </ul>
    </>
  )
}

interface RowProps {
  readonly request: Request
  readonly disabled: boolean
  readonly onSign: () => void
}

function RequestRow({ request, disabled, onSign }: RowProps) {
  const words = useWords()
  const { say } = words
  const { keyVersion: n, byName: name, recipient } = request
  const place = placeText(request.office, words)
  return (
    <li>
      <span>
        <b>{place}</b>　{say('officeKeys.sign.line', { n, name, code: memberCode(recipient) })}
      </span>
      <Button disabled={disabled} onClick={onSign}>
        {say('officeKeys.sign.go', { place })}
      </Button>
    </li>
  )
}

/** The entry, signed; undefined when what was pasted is no key at all. */
function trySign(entry: Parameters<typeof signEntry>[0], secret: string) {
  try {
    return signEntry(entry, secret.trim())
  } catch {
    return undefined
  }
}
