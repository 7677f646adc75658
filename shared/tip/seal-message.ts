import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Facts } from '../routing/facts.ts'
import { encryptTo, recipientOf } from '../seal/age.ts'
import type { Identity } from '../seal/identity.ts'
import { openJson } from '../seal/open.ts'
import { padJson } from '../seal/padding.ts'
import { SealError } from '../seal/seal-error.ts'
import { PAD_FLOOR, SUITE } from '../seal/suite.ts'
import { canonicalJson } from '../value/canonical-json.ts'
import type { Id, TipId } from '../value/id.ts'
import { type Message, Message as MessageSchema } from './envelope.ts'
import { mismatches } from './mismatches.ts'

/** A message before it is sealed. */
export type Writing = Omit<Message, 'suite' | 'signature'>

/** The public half of a receipt's signing key, as it stands in the sealed letter. `seed`: 32 bytes, hex. */
export function reporterKeyOf(seed: string): string {
  return bytesToHex(ed25519.getPublicKey(hexToBytes(seed)))
}

/** The text that a reporter signs: a label, then all of the message in one order. */
function signedText({ signature: _, ...message }: Message): Uint8Array {
  return utf8ToBytes(`${SUITE}/reporter message\n${canonicalJson(message)}`)
}

/** An office's message as one age file to the tip's own identity, which only those who can open the tip know. */
export function sealMessage(identity: Identity, writing: Writing): Promise<Uint8Array> {
  return seal(identity, MessageSchema.parse({ suite: SUITE, ...writing }))
}

/** A reporter's message: the same, signed with the key of the receipt (`seed`: 32 bytes, hex). */
export function sealSigned(identity: Identity, writing: Writing, seed: string): Promise<Uint8Array> {
  const message = MessageSchema.parse({ suite: SUITE, ...writing })
  const signature = bytesToHex(ed25519.sign(signedText(message), hexToBytes(seed)))
  return seal(identity, { ...message, signature })
}

async function seal(identity: Identity, message: Message): Promise<Uint8Array> {
  return encryptTo([await recipientOf(identity)], padJson(message, PAD_FLOOR.message))
}

/** What a message must agree with. `reporterKey`: the key in the letter; absent when nobody holds a receipt. */
export interface MessageBinding {
  readonly tip: TipId
  readonly id: Id
  readonly from: Message['from']
  readonly facts: Facts
  readonly reporterKey: string | undefined
}

/**
 * The message. Throws {@link SealError}; `mismatch` when it is another tip's, another id's or other facts', or says that
 * it is the reporter's without their signature, or an office's with the reporter's verdict.
 */
export async function openMessage(
  identity: Identity,
  sealed: Uint8Array,
  { reporterKey, ...outside }: MessageBinding,
): Promise<Message> {
  const message = await openJson(MessageSchema, sealed, identity)
  const fields = mismatches(message, outside)
  for (const name of ['tip', 'id', 'from'] as const) if (message[name] !== outside[name]) fields.push(name)
  if (message.from === 'reporter' && !isSigned(message, reporterKey)) fields.push('signature')
  if (message.from === 'office' && message.answer) fields.push('answer')
  if (fields.length > 0) throw new SealError('mismatch', { fields })
  return message
}

function isSigned(message: Message, reporterKey: string | undefined): boolean {
  const { signature } = message
  if (!signature || !reporterKey) return false
  try {
    return ed25519.verify(hexToBytes(signature), signedText(message), hexToBytes(reporterKey))
  } catch {
    return false
  }
}
