import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { cleanText } from '../../../../shared/tip/clean-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Field } from '../../frame/form/field.tsx'
import { Form } from '../../frame/form/form.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { useAct } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import type { OpenedMessage } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import type { OfficePhoto } from '../photos/office-photo.ts'
import { PhotoField } from '../photos/photo-field.tsx'
import { type Attempt, sealReply, sendReply } from './send-reply.ts'

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
