import { followRoutes } from '../../../shared/contract/follow.ts'
import { cleanText } from '../../../shared/tip/clean-text.ts'
import { call } from '../call.ts'
import { find } from '../make.ts'
import { tabStorage } from '../tab-storage.ts'
import { faultText, say } from '../texts.ts'
import { SendTrouble } from '../trouble.ts'
import {
  type Attachments,
  clearAttachments,
  isUnready,
  sendAttachments,
  startAnew,
  takeAttachments,
} from './attachments.ts'
import { type Opening, openAnswer } from './open-receipt.ts'
import { keepDraft, type ReplyDraft, readDraft, wipeDraft } from './reply-draft.ts'

/** Signs that a message may have. */
const LONGEST = 2000

type Open = Extract<Opening, { opened: unknown }>

/** The message that is under way: the same text is the same sealed letter, however often it is sent. */
let underWay: ReplyDraft = { text: '' }
/** Id of the message that is being written; files are sent under it before the letter is. */
let messageId: string | undefined
let attachments: Attachments | undefined
let busy = false

/** Lets the holder of an open receipt write; `sent` gets what the server answered. */
export function writeMessages(current: () => Open | undefined, sent: (opening: Open) => void): void {
  const field = find<HTMLTextAreaElement>('#message')
  const said = find('#message-said')
  const tip = current()?.opened.tip.id ?? ''
  const kept = readDraft(tabStorage(), tip)
  if (kept) {
    underWay = kept
    field.value = kept.text
    said.textContent = say('follow.msg.kept')
  }
  showRoom(field.value)
  attachments = takeAttachments()
  field.addEventListener('input', () => {
    showRoom(field.value)
    if (cleanText(field.value) !== underWay.text) keepDraft(tabStorage(), tip, { text: field.value })
  })
  find<HTMLFormElement>('#write').addEventListener('submit', async (event) => {
    event.preventDefault()
    const open = current()
    if (!open || busy) return
    busy = true
    try {
      const text = cleanText(field.value)
      const trouble = lengthTrouble(text) ?? (await send(open, text, sent))
      said.textContent = trouble ?? say('follow.msg.sent')
      field.setAttribute('aria-invalid', String(trouble !== undefined))
      if (trouble === undefined) {
        field.value = ''
        messageId = undefined
        if (attachments) clearAttachments(attachments)
        wipeDraft(tabStorage())
      } else field.focus()
      showRoom(field.value)
    } finally {
      busy = false
    }
  })
}

async function send(
  { opened, keys }: Open,
  text: string,
  sent: (opening: Open) => void,
): Promise<string | undefined> {
  try {
    if (isUnready()) return say('report.files.unready', { n: 1 })
    if (underWay.text !== text || !underWay.sealed || hasNewFiles()) {
      underWay = { text, sealed: await seal({ opened, keys }, text) }
      keepDraft(tabStorage(), opened.tip.id, underWay)
    }
    const reply = await call(followRoutes.send, { body: underWay.sealed })
    if (!reply.ok) return `${say('follow.msg.error.failed')} ${reply.message}`
    const opening = await openAnswer(reply.body, keys)
    if ('trouble' in opening) return opening.trouble
    underWay = { text: '' }
    sent(opening)
    return undefined
  } catch (cause) {
    const why = cause instanceof SendTrouble ? cause.message : faultText()
    return `${say('follow.msg.error.failed')} ${why}`
  }
}

/** Files were chosen after the letter was sealed. */
const hasNewFiles = () => (attachments?.holder.evidence.length ?? 0) !== (underWay.sealed?.files?.length ?? 0)

/** Sends the files, then seals the letter that names them. */
async function seal({ opened, keys }: Open, text: string) {
  const { identityOf, newMessageId, sealLetter } = await import('./sealed.ts')
  // A letter that may have arrived under an id is never followed by another one under it.
  if (underWay.sealed) startAnew(attachments)
  messageId = underWay.sealed ? newMessageId() : (messageId ?? newMessageId())
  const identity = await identityOf(opened.tip, keys)
  const chosen = attachments?.holder.evidence.length ?? 0
  const files = attachments && chosen > 0 ? await sendAttachments(attachments, messageId, identity) : []
  return sealLetter(opened.tip, keys, { id: messageId, text, ...(files.length > 0 && { files }) })
}

function lengthTrouble(text: string): string | undefined {
  if (text === '') return say('follow.msg.error.empty')
  const over = text.length - LONGEST
  return over > 0 ? say('follow.msg.error.tooLong', { n: over }) : undefined
}

function showRoom(typed: string): void {
  const left = LONGEST - cleanText(typed).length
  const key = left < 0 ? 'common.field.charsOver' : 'common.field.charsLeft'
  find('#message-room').textContent = say(key, { n: Math.abs(left) })
}
