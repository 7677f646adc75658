import { decryptWith, encryptTo, recipientOf } from '../seal/age.ts'
import type { Identity, Recipient } from '../seal/identity.ts'
import { SealError } from '../seal/seal-error.ts'
import type { KeyringVersion } from './keyring.ts'

/** A version of an office's identity, open. Only ever in memory. */
export interface OpenVersion {
  readonly keyVersion: number
  readonly identity: Identity
}

/** All versions of a keyring, opened by one that it was sealed to. Throws {@link SealError} when one does not open. */
export function openKeyring(versions: readonly KeyringVersion[], holder: Identity): Promise<OpenVersion[]> {
  return Promise.all(
    versions.map(async ({ keyVersion, recipient, sealed }) => {
      const bytes = await decryptWith(holder, sealed).catch((cause: unknown) => {
        throw new SealError('wrongKey', { cause })
      })
      const identity = new TextDecoder().decode(bytes).trim()
      if ((await recipientOf(identity)) !== recipient) throw new SealError('altered')
      return { keyVersion, identity }
    }),
  )
}

/** The keyring sealed anew to these recipients: its members and the recovery recipient. */
export function sealKeyring(
  open: readonly OpenVersion[],
  to: readonly Recipient[],
): Promise<KeyringVersion[]> {
  return Promise.all(
    open.map(async ({ keyVersion, identity }) => ({
      keyVersion,
      recipient: await recipientOf(identity),
      sealed: await encryptTo([...new Set(to)], identity),
    })),
  )
}
