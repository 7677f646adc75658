import type { Facts } from '../routing/facts.ts'
import { encryptTo, recipientOf } from '../seal/age.ts'
import type { Identity } from '../seal/identity.ts'
import { openJson } from '../seal/open.ts'
import { padJson } from '../seal/padding.ts'
import { SealError } from '../seal/seal-error.ts'
import { PAD_FLOOR, SUITE } from '../seal/suite.ts'
import type { Id, TipId } from '../value/id.ts'
import { type Message, Message as MessageSchema } from './envelope.ts'
import { mismatches } from './mismatches.ts'

/** A message as one age file to the tip's own identity, which only those who can open the tip know. */
export async function sealMessage(identity: Identity, message: Omit<Message, 'suite'>): Promise<Uint8Array> {
  const letter = MessageSchema.parse({ suite: SUITE, ...message })
  return encryptTo([await recipientOf(identity)], padJson(letter, PAD_FLOOR.message))
}

/** The message. Throws {@link SealError}; `mismatch` when it is another tip's, another id's or other facts'. */
export async function openMessage(
  identity: Identity,
  sealed: Uint8Array,
  outside: { tip: TipId; id: Id; from: Message['from']; facts: Facts },
): Promise<Message> {
  const message = await openJson(MessageSchema, sealed, identity)
  const fields = mismatches(message, outside)
  for (const name of ['tip', 'id', 'from'] as const) if (message[name] !== outside[name]) fields.push(name)
  if (fields.length > 0) throw new SealError('mismatch', { fields })
  return message
}
