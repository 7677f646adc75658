import { base64, base64urlnopad } from '@scure/base'
import type { FollowedTip, FollowReply } from '../../../shared/contract/follow.ts'
import type { ReceiptKeys } from '../../../shared/receipt/keys.ts'
import type { Identity } from '../../../shared/seal/identity.ts'
import { unwrapIdentity } from '../../../shared/seal/wrap.ts'
import type { Message, SealedFile } from '../../../shared/tip/envelope.ts'
import { openMessage, sealMessage } from '../../../shared/tip/seal-message.ts'
import type { Id } from '../../../shared/value/id.ts'

export { SealError } from '../../../shared/seal/seal-error.ts'

/** A letter as it can be shown. */
export type FollowLetter = FollowedTip['messages'][number] & {
  /** Its text; nothing when it is too old to be sent along or does not open. */
  readonly text?: string
  /** Files that came with it. */
  readonly sealedFiles?: readonly SealedFile[]
  readonly trouble?: 'older' | 'altered'
}

/** An opened receipt: what the server shows, and the letters opened in this browser. */
export interface Opened {
  readonly tip: FollowedTip
  readonly letters: readonly FollowLetter[]
}

/** A message to be sealed. */
export type Writing = Pick<Message, 'id' | 'text' | 'files'>

/**
 * What the answer to a receipt holds, opened; nothing for a receipt that nobody knows. Throws {@link SealError} when
 * the wrap does not open, or holds another tip's identity.
 */
export async function openReply({ tip }: FollowReply, keys: ReceiptKeys): Promise<Opened | undefined> {
  if (!tip) return undefined
  if (tip.destroyedOn) return { tip, letters: [] }
  const identity = await identityOf(tip, keys)
  return { tip, letters: await Promise.all(tip.messages.map((ref) => openLetter(tip, identity, ref))) }
}

/** A message as the body of `followRoutes.send`. The same writing is sealed once: a retry is the same. */
export async function sealReply(tip: FollowedTip, keys: ReceiptKeys, writing: Writing) {
  const sequence = tip.messages.length + 1
  const { id: tipId, facts } = tip
  const message = { tip: tipId, ...writing, sequence, from: 'reporter' as const, facts }
  const sealed = await sealMessage(await identityOf(tip, keys), message)
  const files = writing.files?.map((one) => ({ id: one.id, chunks: [...one.chunks] }))
  return {
    ...{ lookup: keys.lookup, id: writing.id, sequence, sealed: base64.encode(sealed) },
    ...(files && { files }),
  }
}

/** A new message id. */
export function newMessageId(): Id {
  return base64urlnopad.encode(crypto.getRandomValues(new Uint8Array(16)))
}

/** The tip's identity, by the keys of its receipt. Throws {@link SealError}. */
export function identityOf(tip: FollowedTip, keys: ReceiptKeys): Promise<Identity> {
  return unwrapIdentity(tip.id, base64.decode(tip.reporterWrap), keys.identity)
}

async function openLetter(
  tip: FollowedTip,
  identity: Identity,
  ref: FollowedTip['messages'][number],
): Promise<FollowLetter> {
  if (ref.sealed === undefined) return { ...ref, trouble: 'older' }
  const outside = { tip: tip.id, id: ref.id, from: ref.from, facts: tip.facts }
  try {
    const { text, files } = await openMessage(identity, base64.decode(ref.sealed), outside)
    return { ...ref, text, ...(files && { sealedFiles: files }) }
  } catch {
    return { ...ref, trouble: 'altered' }
  }
}
