import { type FollowedTip, followRoutes } from '../../../shared/contract/follow.ts'
import type { SealedReply } from '../../../shared/follow/sealed.ts'
import type { Id } from '../../../shared/value/id.ts'
import { call } from '../call.ts'
import { tabStorage } from '../tab-storage.ts'
import { faultText, say } from '../texts.ts'
import { SendTrouble } from '../trouble.ts'
import {
  type Attachments,
  attachAnew,
  clearAttachments,
  isUnready,
  newAttachments,
  sendAttachments,
} from './attachments.ts'
import { type Open, openAnswer, type ReceiptOpening } from './open-receipt.ts'
import { keepDraft, type ReplyDraft, readDraft, wipeReply } from './reply-draft.ts'

/** How often a message that came second is sealed again. */
const TRIES = 3

/** A message that is being written. */
export interface MessageWriting {
  /** What is under way: the same text is the same sealed letter, however often it is sent. */
  underWay: ReplyDraft
  /** Its id; files are sent under it before the letter is. */
  id?: Id | undefined
  readonly attachments: Attachments
}

/** The message as a reload left it, or a new one. */
export function openWriting(tip: FollowedTip): MessageWriting {
  return { underWay: readDraft(tabStorage(), tip.id) ?? { text: '' }, attachments: newAttachments() }
}

/** Keeps what is typed for a reload. Typed as it was sent, it is still the letter under way. */
export function keepTyped({ underWay }: MessageWriting, tip: FollowedTip, text: string, clean: string): void {
  if (clean !== underWay.text) keepDraft(tabStorage(), tip.id, { text })
}

/** Sends the files, then the letter. What the server answered, opened; or why it was not sent, in words. */
export async function sendMessage(
  writing: MessageWriting,
  { opened, keys }: Open,
  text: string,
): Promise<ReceiptOpening> {
  if (isUnready()) return { trouble: say('report.files.unready', { n: 1 }) }
  try {
    let open: Open = { opened, keys }
    for (let tries = 0; ; tries++) {
      const sealed = await letterOf(writing, open, text)
      const reply = await call(followRoutes.send, { body: sealed })
      if (!reply.ok) return failed(reply.message)
      const opening = await openAnswer(reply.body, keys)
      if ('trouble' in opening || !opening.refused) return opening
      // Somebody wrote in between: the same text is sealed again, as the next one.
      if (opening.refused.code !== 'behind' || tries === TRIES) return failed(opening.refused.message)
      writing.underWay = { text: '' }
      open = opening
    }
  } catch (cause) {
    return failed(cause instanceof SendTrouble ? cause.message : faultText())
  }
}

/** The message was sent: nothing of it is left. */
export function clearWriting(writing: MessageWriting): void {
  writing.underWay = { text: '' }
  writing.id = undefined
  clearAttachments(writing.attachments)
  wipeReply(tabStorage())
}

const failed = (why: string) => ({ trouble: `${say('follow.msg.error.failed')} ${why}` })

/** The sealed letter of a text: the one under way, unless text or files are others by now. */
async function letterOf(writing: MessageWriting, open: Open, text: string): Promise<SealedReply> {
  const { underWay, attachments } = writing
  const sameFiles = attachments.holder.evidence.length === (underWay.sealed?.files?.length ?? 0)
  if (underWay.text === text && underWay.sealed && sameFiles) return underWay.sealed
  const sealed = await seal(writing, open, text)
  writing.underWay = { text, sealed }
  keepDraft(tabStorage(), open.opened.tip.id, writing.underWay)
  return sealed
}

/** Sends the files, then seals the letter that names them. */
async function seal(writing: MessageWriting, { opened, keys }: Open, text: string): Promise<SealedReply> {
  const { identityOf, newMessageId, sealReply: sealLetter } = await import('../../../shared/follow/sealed.ts')
  const { underWay, attachments } = writing
  // A letter that may have arrived under an id is never followed by another one under it.
  if (underWay.sealed) attachAnew(attachments)
  writing.id = underWay.sealed ? newMessageId() : (writing.id ?? newMessageId())
  const identity = await identityOf(opened.tip, keys)
  const chosen = attachments.holder.evidence.length
  const files = chosen > 0 ? await sendAttachments(attachments, writing.id, identity) : []
  return sealLetter(opened.tip, keys, { id: writing.id, text, ...(files.length > 0 && { files }) })
}
