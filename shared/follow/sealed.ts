import { base64, base64urlnopad } from '@scure/base'
import type { FollowedTip, FollowReply, ReporterMessage } from '../contract/follow.ts'
import type { ReceiptKeys } from '../receipt/keys.ts'
import type { Identity } from '../seal/identity.ts'
import { unwrapIdentity } from '../seal/wrap.ts'
import type { Message } from '../tip/envelope.ts'
import { brokenLinks } from '../tip/message-chain.ts'
import { openMessage, reporterKeyOf, sealSigned } from '../tip/seal-message.ts'
import { hashOf } from '../value/hash.ts'
import type { Id } from '../value/id.ts'

import { type Doubts, doubtsOf } from './doubts.ts'

export { SealError } from '../seal/seal-error.ts'

type Ref = Omit<FollowedTip['messages'][number], 'sealed'>

/** A letter as it can be shown. */
export interface FollowLetter extends Ref {
  /** What it says; nothing when it does not open. */
  readonly message?: Pick<Message, 'text' | 'files' | 'answer' | 'previous' | 'from' | 'head'>
  /** It was altered, or what came before it is not what its writer saw. */
  readonly trouble?: 'altered' | 'gap'
}

/** An opened receipt: what the server shows, and the letters opened in this browser. */
export interface Opened {
  readonly tip: FollowedTip
  readonly letters: readonly FollowLetter[]
  /** Number of the first of these letters. */
  readonly from: number
  /** The history ends before, or otherwise than, an office saw it when it wrote. */
  readonly cut: boolean
  readonly doubts: Doubts
}

/** What of a tip the next message is sealed on. */
export type WritingOn = Pick<FollowedTip, 'id' | 'facts' | 'head' | 'count' | 'newest' | 'reporterWrap'>

/** A message to be sealed. */
export type Writing = Pick<Message, 'id' | 'text' | 'files' | 'answer'>

/** A sealed message as it is sent. */
export type SealedReply = ReturnType<typeof ReporterMessage.parse>

/**
 * What the answer to a receipt holds, opened; nothing for a receipt that nobody knows. Throws {@link SealError} when
 * the wrap does not open, or holds another tip's identity.
 */
export async function openReply({ tip }: FollowReply, keys: ReceiptKeys): Promise<Opened | undefined> {
  if (!tip) return undefined
  if (tip.destroyedOn) return { tip, letters: [], from: 1, cut: false, doubts: doubtsOf(tip, []) }
  const identity = await identityOf(tip, keys)
  const links = await Promise.all(tip.messages.map((sent) => openLetter(tip, identity, keys, sent)))
  const broken = brokenLinks(tip.letter, links, tip.from)
  const letters = links.map(({ ref, opened }, at): FollowLetter => {
    if (!opened) return { ...ref, trouble: 'altered' }
    return { ...ref, message: opened, ...(broken.includes(at) && { trouble: 'gap' as const }) }
  })
  const cut = isCut(tip, links) || isShort(tip)
  return { tip, letters, from: tip.from, cut, doubts: doubtsOf(tip, letters) }
}

/** Whether the newest letters are not all there that the answer itself counts. */
function isShort({ count, from, newest, letter, messages }: FollowedTip): boolean {
  const last = messages.at(-1)?.hash ?? letter
  return from + messages.length - 1 !== count || last !== newest
}

/** Whether a letter was written on more of the history than is shown, or on another end of it. */
function isCut({ head }: FollowedTip, links: readonly { opened?: Message }[]): boolean {
  return links.some(({ opened }) => {
    if (!opened) return false
    return opened.head.n > head.n || (opened.head.n === head.n && opened.head.hash !== head.hash)
  })
}

/**
 * A message as the body of `followRoutes.send`, signed with the key of the receipt. The same writing is sealed once: a
 * retry is the same.
 */
export async function sealReply(tip: WritingOn, keys: ReceiptKeys, writing: Writing): Promise<SealedReply> {
  const { id: tipId, facts, head, count, newest } = tip
  const link = { number: count + 1, previous: newest }
  const message = { tip: tipId, ...link, seen: count, head, from: 'reporter' as const, facts, ...writing }
  const sealed = await sealSigned(await identityOf(tip, keys), message, keys.signing)
  const files = writing.files?.map((one) => ({ id: one.id, chunks: [...one.chunks] }))
  return {
    ...{ lookup: keys.lookup, id: writing.id, ...link, sealed: base64.encode(sealed) },
    ...(files && { files }),
  }
}

/** A new message id. */
export function newMessageId(): Id {
  return base64urlnopad.encode(crypto.getRandomValues(new Uint8Array(16)))
}

/** The tip's identity, by the keys of its receipt. Throws {@link SealError}. */
export function identityOf(
  tip: Pick<FollowedTip, 'id' | 'reporterWrap'>,
  keys: ReceiptKeys,
): Promise<Identity> {
  return unwrapIdentity(tip.id, base64.decode(tip.reporterWrap), keys.identity)
}

async function openLetter(
  tip: FollowedTip,
  identity: Identity,
  keys: ReceiptKeys,
  { sealed, ...ref }: FollowedTip['messages'][number],
): Promise<{ ref: Ref; opened?: Message }> {
  const bytes = base64.decode(sealed)
  const reporterKey = reporterKeyOf(keys.signing)
  const outside = { tip: tip.id, id: ref.id, from: ref.from, facts: tip.facts, reporterKey }
  if (hashOf(bytes) !== ref.hash) return { ref }
  const opened = await openMessage(identity, bytes, outside).catch(() => undefined)
  return opened ? { ref, opened } : { ref }
}
