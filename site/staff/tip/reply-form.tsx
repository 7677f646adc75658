import { base64 } from '@scure/base'
import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../shared/api/desk.ts'
import { dayInShanghai } from '../../../shared/deadline/day.ts'
import { hashOf } from '../../../shared/seal/hash.ts'
import type { Identity } from '../../../shared/seal/identity.ts'
import { sealMessage } from '../../../shared/seal/message.ts'
import { cleanText } from '../../../shared/tip/clean-text.ts'
import { Field } from '../form/field.tsx'
import { randomId } from '../random-id.ts'
import { useWords } from '../words.ts'
import type { OpenedMessage } from './open-tip.ts'
import type { LiveTip } from './use-tip.ts'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly identity: Identity
  readonly onSent: (sent: OpenedMessage) => void
}

/** Writes to the reporter: sealed here to the tip's own identity. */
export function ReplyForm({ tip, live, identity, onSent }: Props) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const [attempt, setAttempt] = useState<{ id: string; bytes: Uint8Array }>()
  const send = async () => {
    const written = cleanText(text)
    if (written === '') return
    const sequence = tip.messages.length + 1
    const sealed = attempt ?? (await seal(tip, identity, written, sequence))
    setAttempt(sealed)
    const { id, bytes } = sealed
    const body = { id, version: tip.version, sequence, sealed: base64.encode(bytes) }
    if (!(await live.change('messages', body))) return
    const day = dayInShanghai(new Date())
    onSent({ id, from: 'office', day, hash: hashOf(bytes), text: written })
    setText('')
    setAttempt(undefined)
  }
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Field
        label={say('desk.act.ask')}
        hint={say('desk.confirm.ask')}
        rows={3}
        maxLength={2000}
        value={text}
        onInput={(next) => {
          setText(next)
          setAttempt(undefined)
        }}
      />
      <p class="acts">
        <button class="btn small" type="submit" disabled={live.act.busy || text.trim() === ''}>
          {say('follow.msg.send')}
        </button>
      </p>
    </form>
  )
}

async function seal(tip: TipDetail, identity: Identity, text: string, sequence: number) {
  const id = randomId()
  const bound = { tip: tip.id, id, sequence, from: 'office', facts: tip.facts, text } as const
  return { id, bytes: await sealMessage(identity, bound) }
}
