import { useState } from 'preact/hooks'
import { routingRoutes } from '../../../shared/contract/routing.ts'
import { officeKeyCode } from '../../../shared/office-keys/spoken-codes.ts'
import type { SealedTo } from '../../../shared/routing/facts.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { call } from '../call.ts'
import { shownOfficeName } from '../office-name.ts'
import { say } from '../texts.ts'

/** To which keys a tip was sealed: office, version, and the code that the page of offices prints too. */
export function SealedKeys({ recipients }: { readonly recipients: readonly SealedTo[] }) {
  const [lines, setLines] = useState<readonly string[]>()
  const [trouble, setTrouble] = useState(false)
  const load = async (open: boolean) => {
    if (!open || lines) return
    setTrouble(false)
    try {
      setLines(await Promise.all(recipients.map(keyLine)))
    } catch {
      setTrouble(true)
    }
  }
  return (
    <details class="read" onToggle={(event) => void load(event.currentTarget.open)}>
      <summary>{say('follow.keys.title')}</summary>
      <p class="hint">{say('follow.keys.help')}</p>
      {trouble && <p class="notice">{say('common.error.timeout')}</p>}
      <ul>
        {lines?.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

async function keyLine({ office, keyVersion: n }: SealedTo): Promise<string> {
  const named = { office: shownOfficeName(office), n }
  const reply = await call(routingRoutes.recipient, { params: { office, keyVersion: n } })
  if (!reply.ok && reply.code === 'notFound') return say('follow.keys.unknown', named)
  if (!reply.ok) throw new TypeError(reply.message)
  return say('follow.keys.line', { ...named, code: officeKeyCode(office, n, hashOf(reply.body.recipient)) })
}
