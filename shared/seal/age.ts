import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption'
import type { Identity, Recipient } from './identity.ts'

/** One age file of `plain` for these recipients. */
export async function encryptTo(
  recipients: readonly Recipient[],
  plain: Uint8Array | string,
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(plain)
}

/** The plain bytes of an age file. Throws when this identity does not open it or it was altered. */
export async function decryptWith(identity: Identity, sealed: Uint8Array): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(sealed)
}

/** The recipient that this identity opens. */
export function recipientOf(identity: Identity): Promise<Recipient> {
  return identityToRecipient(identity)
}

/** A new random identity. */
export const generateIdentity = (): Promise<Identity> => generateHybridIdentity()
