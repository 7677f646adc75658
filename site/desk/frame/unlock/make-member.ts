import { base64 } from '@scure/base'
import { Encrypter } from 'age-encryption'
import { generateIdentity, recipientOf } from '../../../../shared/seal/age.ts'
import type { Identity, Recipient } from '../../../../shared/seal/identity.ts'
import { openMember } from './open-keys.ts'
import { meantPassphrase } from './passphrase.ts'

/** What is sent of a member's key. */
export interface SealedMember {
  readonly recipient: string
  /** Base64. */
  readonly sealed: string
}

/** scrypt with N = 2^18: about a second for each guess on a computer of an office, and 256 MiB of memory. */
const WORK_FACTOR = 18

/** A new identity under a passphrase. */
export async function makeMember(passphrase: string): Promise<SealedMember> {
  return sealMember(await generateIdentity(), passphrase)
}

/** The recipient of one's own key, as the key itself says. Throws as {@link openMember} does. */
export async function ownRecipient(sealed: string, passphrase: string): Promise<Recipient> {
  return recipientOf(await openMember(sealed, passphrase))
}

/** The same identity under another passphrase. Throws as {@link openMember} does when the old one is wrong. */
export async function changePassphrase(
  sealed: string,
  old: string,
  passphrase: string,
): Promise<SealedMember> {
  return sealMember(await openMember(sealed, old), passphrase)
}

async function sealMember(identity: Identity, passphrase: string): Promise<SealedMember> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(meantPassphrase(passphrase))
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  const sealed = base64.encode(await encrypter.encrypt(identity))
  return { recipient: await recipientOf(identity), sealed }
}
