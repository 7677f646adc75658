import { base64 } from '@scure/base'
import { useState } from 'preact/hooks'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { cleanText } from '../../../../shared/tip/clean-text.ts'
import type { SealedFile } from '../../../../shared/tip/envelope.ts'
import { sealMessage } from '../../../../shared/tip/seal-message.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { hashOf } from '../../../../shared/value/hash.ts'
import type { Id } from '../../../../shared/value/id.ts'
import type { Ask } from '../../frame/ask.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Field } from '../../frame/form/field.tsx'
import { Form } from '../../frame/form/form.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { randomId } from '../../frame/random-id.ts'
import { useAct } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import type { OpenedMessage } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import type { OfficePhoto } from '../photos/office-photo.ts'
import { PhotoField } from '../photos/photo-field.tsx'
import { listsOf, sendPhotos } from '../photos/send-photos.ts'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly identity: Identity
  readonly onSent: (sent: OpenedMessage) => void
}

/** Writes to the reporter: sealed here to the tip's own identity. */
export function ReplyForm({ tip, live, identity, onSent }: Props) {
  const { say } = useWords()
  const { ask } = useDesk()
  const [text, setText] = useState('')
  const [photos, setPhotos] = useState<readonly OfficePhoto[]>([])
  const [attempt, setAttempt] = useState<Attempt>()
  const act = useAct()
  const write = (next: string, pictures: readonly OfficePhoto[]) => {
    setText(next)
    setPhotos(pictures)
    setAttempt(undefined)
  }
  const send = async () => {
    const written = cleanText(text)
    if (written === '') return
    await act.run(async () => {
      const made = attempt ?? (await sealReply(ask, tip, { identity, text: written, photos }))
      setAttempt(made)
      const sent = await sendReply(live, tip, made)
      if (!sent) return
      onSent(sent)
      write('', [])
    })
  }
  return (
    <Form class="flow" onSubmit={() => void send()}>
      <Field
        label={say('tips.act.ask')}
        hint={say('tips.confirm.ask')}
        rows={3}
        maxLength={2000}
        value={text}
        onInput={(next) => write(next, photos)}
      />
      <PhotoField
        id="reply-photos"
        label={say('tips.photo.after')}
        photos={photos}
        onChange={(next) => write(text, next)}
      />
      <Problem error={act.error} />
      <p class="acts">
        <Button submit disabled={act.busy || live.act.busy || text.trim() === ''}>
          {say('follow.msg.send')}
        </Button>
      </p>
    </Form>
  )
}

/** A message that is under way: tried again, it is the same one. */
interface Attempt {
  readonly id: Id
  readonly text: string
  readonly sequence: number
  readonly bytes: Uint8Array
  readonly files: readonly SealedFile[]
}

interface Writing {
  readonly identity: Identity
  readonly text: string
  readonly photos: readonly OfficePhoto[]
}

/** Sends the photos, then seals the message that names them. Throws what {@link sendPhotos} does. */
async function sealReply(ask: Ask, tip: TipDetail, writing: Writing): Promise<Attempt> {
  const { identity, text, photos } = writing
  const id = randomId()
  const sequence = tip.messages.length + 1
  const files = await sendPhotos(ask, photos, { tip: tip.id, holder: id, identity, onSent: () => undefined })
  const bound = { tip: tip.id, id, sequence, from: 'office', facts: tip.facts, text } as const
  const bytes = await sealMessage(identity, files.length > 0 ? { ...bound, files } : bound)
  return { id, text, sequence, bytes, files }
}

/** Sends a sealed message; what it is on the screen, or undefined when it was refused. */
async function sendReply(
  live: LiveTip,
  { version }: Pick<TipDetail, 'version'>,
  attempt: Attempt,
): Promise<OpenedMessage | undefined> {
  const { id, text, sequence, bytes, files } = attempt
  const body = { id, version, sequence, sealed: base64.encode(bytes), ...listsOf(files) }
  if (!(await live.change(tipRoutes.send, body))) return undefined
  const day = dayInShanghai(new Date())
  return { id, from: 'office', day, hash: hashOf(bytes), text, sealedFiles: files }
}
