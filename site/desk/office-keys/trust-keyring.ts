import type { KeysReply } from '../../../shared/contract/office-keys.ts'
import type { DirectoryEntry } from '../../../shared/office-keys/directory-entry.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import type { KnownKeyring } from './known-keyrings.ts'

/**
 * Whether this browser builds on a keyring: `code`, its newest key waits for its signature and was not made here, so
 * its code must be typed first; `wrong`, its newest key is not the signed directory's; `older`, this browser has seen
 * a newer one.
 */
export type Trust = 'trusted' | 'code' | 'wrong' | 'older'

/** `entry`: the office's key in the directory, which was taken. `known`: what this browser kept. */
export function trustIn(
  keyring: NonNullable<KeysReply['keyring']>,
  entry: Pick<DirectoryEntry, 'keyVersion' | 'hash'> | undefined,
  known: KnownKeyring | undefined,
): Trust {
  const { keyVersion } = keyring.newest
  const hash = hashOf(keyring.newest.recipient)
  if (known && (known.keyVersion > keyVersion || known.revision > keyring.revision)) return 'older'
  const signed = entry?.keyVersion ?? 0
  if (keyVersion < signed) return 'older'
  if (keyVersion === signed) return hash === entry?.hash ? 'trusted' : 'wrong'
  return known?.keyVersion === keyVersion && known.hash === hash ? 'trusted' : 'code'
}
