import { base64 } from '@scure/base'
import { useRef, useState } from 'preact/hooks'
import * as z from 'zod'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { TEMPLATE_TEXT } from '../../../../shared/office/template.ts'
import { SUITE } from '../../../../shared/seal/suite.ts'
import type { Message } from '../../../../shared/tip/envelope.ts'
import { headOf } from '../../../../shared/tip/history.ts'
import { nextLink } from '../../../../shared/tip/message-chain.ts'
import { sealMessage } from '../../../../shared/tip/seal-message.ts'
import { cleanText } from '../../../../shared/value/clean-text.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { hashOf } from '../../../../shared/value/hash.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import type { Ask } from '../../frame/ask.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { DraftNote } from '../../frame/drafts/draft-note.tsx'
import { useDraft } from '../../frame/drafts/use-draft.ts'
import { Button } from '../../frame/form/button.tsx'
import { Done } from '../../frame/form/done.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { useGuard } from '../../frame/personal/guard.ts'
import { GuardedForm } from '../../frame/personal/guarded.tsx'
import { WrittenField } from '../../frame/personal/written-field.tsx'
import { randomId } from '../../frame/random-id.ts'
import { useAct } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import type { OpenedMessage, OpenedTip } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import type { ChangePhotos, OfficePhoto } from '../photos/office-photo.ts'
import { PhotoField } from '../photos/photo-field.tsx'
import { listsOf, sendPhotos } from '../photos/send-photos.ts'
import { SaveTemplate } from '../templates/save-template.tsx'
import { TemplateChoice } from '../templates/template-choice.tsx'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly opened: OpenedTip
  readonly onSent: (sent: OpenedMessage) => void
  readonly onCancel: () => void
}

/** Under which a letter to the reporter is kept while it is written. */
export const replyDraft = (tip: TipId) => `tip/${tip}/reply`

/** Writes to the reporter: sealed here to the tip's own identity. */
export function ReplyForm({ tip, live, opened, onSent, onCancel }: Props) {
  const { say } = useWords()
  const { ask } = useDesk()
  const draft = useDraft(replyDraft(tip.id), z.string(), '')
  const text = draft.entry
  const box = useRef<HTMLTextAreaElement>(null)
  const [photos, setPhotos] = useState<readonly OfficePhoto[]>([])
  const [attempt, setAttempt] = useState<Attempt>()
  /** How many went from here: what says so takes the focus, where nobody writes on. */
  const [went, setWent] = useState(0)
  const act = useAct()
  const guard = useGuard('block')
  const taking = useAct()
  const choose: ChangePhotos = (by) => {
    setPhotos(by)
    setAttempt(undefined)
  }
  const send = async () => {
    const written = cleanText(text)
    if (written === '') return
    await act.run(async () => {
      const before = attempt?.message.text === written ? attempt : undefined
      const made = await sealReply(ask, tip, { opened, text: written, photos, before })
      setAttempt(made)
      const sent = await sendReply(live, tip, made)
      if (!sent) return
      onSent(sent)
      draft.settle()
      choose((now) => now.filter((one) => !photos.includes(one)))
      setWent((n) => n + 1)
    })
  }
  return (
    <>
      <GuardedForm class="flow" guard={guard} onSubmit={() => void send()}>
        <WrittenField
          name="reply"
          label={say('tips.act.ask')}
          hint={say('tips.confirm.ask')}
          rows={3}
          maxLength={TEMPLATE_TEXT.reply}
          value={text}
          box={box}
          onInput={draft.type}
        />
        <TemplateChoice for="reply" tip={tip} value={text} box={box} onInput={draft.type} />
        <PhotoField
          id="reply-photos"
          label={say('tips.photo.after')}
          photos={photos}
          onChange={choose}
          act={taking}
        />
        <Problem error={act.error} />
        {went > 0 && text === '' && (
          <Done key={went} focus>
            {say('tips.reply.sent')}
          </Done>
        )}
        <p class="acts">
          <Button
            look="stamp"
            submit
            disabled={act.busy || live.act.busy || taking.busy || text.trim() === ''}
          >
            {say('follow.msg.send')}
          </Button>
          <Button {...keyOf('escape')} onClick={onCancel}>
            {say('common.act.cancel')}
          </Button>
        </p>
      </GuardedForm>
      <DraftNote draft={draft} photos />
      <SaveTemplate for="reply" tip={tip.id} text={text} />
    </>
  )
}

/** A message that is under way: tried again, it is the same one. */
interface Attempt {
  readonly message: Omit<Message, 'suite'>
  readonly bytes: Uint8Array
}

interface Writing {
  readonly opened: OpenedTip
  readonly text: string
  readonly photos: readonly OfficePhoto[]
  /** The same text and photos, sealed before. */
  readonly before: Attempt | undefined
}

/**
 * Sends the photos, then seals the message that names them; what was sealed before stays while it is still the next in the
 * chain, or has arrived. Throws what {@link sendPhotos} does.
 */
async function sealReply(
  ask: Ask,
  tip: TipDetail,
  { opened, text, photos, before }: Writing,
): Promise<Attempt> {
  const { identity, letter, messages } = opened
  const link = nextLink(letter, tip.messages)
  const arrived = tip.messages.some((one) => one.id === before?.message.id)
  if (before && (arrived || before.message.previous === link.previous)) return before
  const id = before?.message.id ?? randomId()
  const sending = { tip: tip.id, holder: id, identity, onSent: () => undefined }
  const files = before ? (before.message.files ?? []) : await sendPhotos(ask, photos, sending)
  const message = {
    ...{ tip: tip.id, id, ...link, seen: messages.length },
    ...{ head: headOf(tip.history), from: 'office' as const, facts: tip.facts, text },
    ...(files.length > 0 && { files }),
  }
  return { message, bytes: await sealMessage(identity, message) }
}

/** Sends a sealed message; what it is on the screen, or undefined when it was refused. */
async function sendReply(
  live: LiveTip,
  { version }: Pick<TipDetail, 'version'>,
  { message, bytes }: Attempt,
): Promise<OpenedMessage | undefined> {
  const { id, number, previous, files = [] } = message
  const body = { id, version, number, previous, sealed: base64.encode(bytes), ...listsOf(files) }
  if (!(await live.change(tipRoutes.send, body))) return undefined
  const day = dayInShanghai(new Date())
  return { id, from: 'office', day, hash: hashOf(bytes), message: { suite: SUITE, ...message } }
}
