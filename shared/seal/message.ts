import { type Message, Message as MessageSchema } from '../tip/envelope.ts'
import type { Facts } from '../tip/facts.ts'
import type { TipId } from '../value/id.ts'
import { encryptTo } from './age.ts'
import { type Identity, recipientOf } from './identity.ts'
import { mismatches } from './mismatch.ts'
import { openJson } from './open.ts'
import { padJson } from './padding.ts'
import { SealError } from './seal-error.ts'
import { PAD_FLOOR, SUITE } from './suite.ts'

/** A message as one age file to the tip's own identity, which only those who can open the tip know. */
export async function sealMessage(identity: Identity, message: Omit<Message, 'suite'>): Promise<Uint8Array> {
  const letter = MessageSchema.parse({ suite: SUITE, ...message })
  return encryptTo([await recipientOf(identity)], padJson(letter, PAD_FLOOR.message))
}

/** The message. Throws {@link SealError}; `mismatch` when it is another tip's, another id's or other facts'. */
export async function openMessage(
  identity: Identity,
  sealed: Uint8Array,
  outside: { tip: TipId; id: string; from: Message['from']; facts: Facts },
): Promise<Message> {
  const message = await openJson(MessageSchema, sealed, identity)
  const fields = mismatches(message, outside)
  for (const name of ['tip', 'id', 'from'] as const) if (message[name] !== outside[name]) fields.push(name)
  if (fields.length > 0) throw new SealError('mismatch', { fields })
  return message
}
