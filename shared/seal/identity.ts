import { bech32 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'

/** An age X25519 identity, `AGE-SECRET-KEY-1…`. Never sent, never logged. */
export type Identity = string

/** An age X25519 recipient, `age1…`. */
export type Recipient = string

/** The age identity whose private scalar is these 32 bytes (C2SP age.md, "X25519 recipient stanza"). */
export function identityFromBytes(bytes: Uint8Array): Identity {
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', bytes).toUpperCase()
}

/** The recipient that this identity opens. */
export function recipientOf(identity: Identity): Promise<Recipient> {
  return identityToRecipient(identity)
}
