import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { lengthTrouble, MESSAGE_LENGTH } from '../../../shared/follow/message-length.ts'
import { characters } from '../../../shared/value/characters.ts'
import { cleanText } from '../../../shared/value/clean-text.ts'
import { privateProps } from '../../text/private-field.ts'
import { takeFiles } from '../evidence/take-files.ts'
import { say } from '../texts.ts'
import type { Held } from './send-answer.ts'
import { clearWriting, keepTyped, openWriting, sendMessage } from './send-message.ts'
import { voice } from './voice.ts'

/** Lets the holder of an open receipt write. `room`: how many files may go with it, in words. */
export function MessageForm({ held, room }: { readonly held: Held; readonly room: string }) {
  const { writing, text, said, wrong, field, type, send } = useMessage(held)
  const busy = useRef(false)
  const submit = (event: Event) => {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    void send().finally(() => {
      busy.current = false
    })
  }
  return (
    <form
      class="flow"
      id="write"
      method="dialog"
      noValidate
      autocomplete="off"
      hidden={held.open.opened.tip.state === 'archived'}
      onSubmit={submit}
    >
      <Text text={text} wrong={wrong} field={field} type={type} />
      <FileField room={room} take={(files) => void takeFiles(writing.attachments.holder, files)} />
      <p class="acts">
        <button class="btn go" type="submit">
          {say('follow.msg.submit')}
        </button>
      </p>
      <p id="message-said" role="status">
        {said}
      </p>
    </form>
  )
}

/** The message that is being written, and what was said of it last. */
function useMessage(held: Held) {
  const { tip } = held.open.opened
  const [writing] = useState(() => openWriting(tip))
  const [text, setText] = useState(writing.underWay.text)
  const [last, setLast] = useState({ said: text && say('follow.msg.kept'), count: tip.count })
  const [wrong, setWrong] = useState<boolean>()
  const field = useRef<HTMLTextAreaElement>(null)
  const type = (typed: string) => {
    setText(typed)
    keepTyped(writing, tip, typed, cleanText(typed))
  }
  const send = async () => {
    const clean = cleanText(text)
    const trouble = lengthTrouble(voice, clean)
    const opening = trouble === undefined ? await sendMessage(writing, held.open, clean) : { trouble }
    const refused = 'trouble' in opening
    setLast(
      refused
        ? { said: opening.trouble, count: tip.count }
        : { said: say('follow.msg.sent'), count: opening.opened.tip.count },
    )
    setWrong(refused)
    if (refused) return field.current?.focus()
    const since = field.current?.value ?? ''
    clearWriting(writing)
    // What was typed while it was sent is the next letter.
    type(cleanText(since) === clean ? '' : since)
    held.changed(opening)
  }
  // What was said of one message is no word on what was written since.
  const said = last.count === tip.count ? last.said : ''
  return { writing, text, said, wrong, field, type, send }
}

interface TextProps {
  readonly text: string
  /** Whether it was refused; nothing until it was sent once. */
  readonly wrong: boolean | undefined
  readonly field: RefObject<HTMLTextAreaElement>
  readonly type: (typed: string) => void
}

function Text({ text, wrong, field, type }: TextProps) {
  return (
    <div class="field">
      <label for="message">{say('follow.msg.write')}</label>
      <span class="hint">{say('follow.ready')}</span>
      <textarea
        class="input"
        id="message"
        ref={field}
        rows={5}
        {...privateProps}
        aria-describedby="message-room"
        aria-invalid={wrong}
        value={text}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      <p class="hint" id="message-room">
        {roomText(text)}
      </p>
    </div>
  )
}

/** How many characters are left, or too many. */
function roomText(typed: string): string {
  const left = MESSAGE_LENGTH - characters(cleanText(typed))
  return say(left < 0 ? 'common.field.charsOver' : 'common.field.charsLeft', { n: Math.abs(left) })
}

const kinds = 'image/*,video/*,audio/*,application/pdf,.heic,.mov,.m4a,.amr,.aac'

interface FileFieldProps {
  /** How many files may go with a message, in words. */
  readonly room: string
  readonly take: (files: readonly File[]) => void
}

/** Where files are chosen, shown and sent. What stands in its lists is drawn by site/reporter/evidence. */
function FileField({ room, take }: FileFieldProps) {
  const choose = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    input.value = ''
    take(files)
  }
  return (
    <div class="field">
      <input
        class="vh"
        type="file"
        id="photos"
        accept={kinds}
        multiple
        aria-describedby="files-help"
        onChange={({ currentTarget }) => choose(currentTarget)}
      />
      <label class="btn small" for="photos">
        {say('follow.msg.add')}
      </label>
      <p class="hint" id="files-help">
        {room}
      </p>
      <p class="hint" id="photo-status" role="status" />
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets some readers forget that it is a list */}
      <ul class="files" id="file-waiting" role="list" aria-live="polite" />
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets some readers forget that it is a list */}
      <ul class="photos" id="photo-list" role="list" />
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets some readers forget that it is a list */}
      <ul class="files" id="sending-files" role="list" />
      <p class="hint" id="sending-now" role="status" tabIndex={-1} />
    </div>
  )
}
