import { cleanText } from '../../shared/tip/clean-text.ts'
import { call } from '../report/call.ts'
import { tabStorage } from '../report/kept.ts'
import { find } from '../report/make.ts'
import { say } from '../report/texts.ts'
import type { Opening } from './open-receipt.ts'
import { faultText, openAnswer } from './open-receipt.ts'
import { keepDraft, type ReplyDraft, readDraft, wipeDraft } from './reply-draft.ts'

/** Signs that a message may have. */
const LONGEST = 2000

type Open = Extract<Opening, { opened: unknown }>

/** The message that is under way: the same text is the same sealed letter, however often it is sent. */
let underWay: ReplyDraft = { text: '' }
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
      field.toggleAttribute('aria-invalid', trouble !== undefined)
      if (trouble === undefined) {
        field.value = ''
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
    const { newMessageId, sealLetter } = await import('./sealed.ts')
    if (underWay.text !== text || !underWay.sealed) {
      underWay = { text, sealed: await sealLetter(opened.tip, keys, { id: newMessageId(), text }) }
      keepDraft(tabStorage(), opened.tip.id, underWay)
    }
    const reply = await call('POST', '/api/follow/messages', underWay.sealed)
    if (!reply.ok) return `${say('follow.msg.error.failed')} ${reply.message}`
    const opening = await openAnswer(reply.body, keys)
    if ('trouble' in opening) return opening.trouble
    underWay = { text: '' }
    sent(opening)
    return undefined
  } catch {
    return `${say('follow.msg.error.failed')} ${faultText()}`
  }
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
