import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { bytesOfIdentity, type Identity, type Recipient } from '../seal/identity.ts'
import { canonicalJson } from '../value/canonical-json.ts'
import { hashOf, type Sha256 } from '../value/hash.ts'
import type { Keyring, KeyringMember } from './keyring.ts'

const LABEL = 'mingcha-keyring-2'

/** All of a keyring that its holders vouch for. */
export interface VouchedKeyring extends Pick<Keyring, 'office' | 'revision'> {
  readonly newest: { readonly keyVersion: number; readonly recipient: Recipient }
  readonly older: readonly { readonly keyVersion: number; readonly hash: Sha256 }[]
  readonly members: readonly KeyringMember[]
}

/**
 * HMAC-SHA256 over office, revision, versions and members with names and recipients, in hex. Its key is derived by
 * HKDF from the newest identity, so whoever cannot open the keyring can change none of this unseen.
 */
export function keyringMac(newest: Identity, keyring: VouchedKeyring): Sha256 {
  const { office, revision, older, members } = keyring
  const versions = [...older, { ...keyring.newest, hash: hashOf(keyring.newest.recipient) }]
  const content = {
    ...{ office, revision },
    versions: versions.map(({ keyVersion, hash }) => [keyVersion, hash]),
    members: members.map(({ sub, name, recipient }) => [sub, name, hashOf(recipient)]).sort(bySubject),
  }
  const key = hkdf(sha256, bytesOfIdentity(newest), undefined, utf8ToBytes(LABEL), 32)
  return bytesToHex(hmac(sha256, key, utf8ToBytes(`${LABEL}\n${canonicalJson(content)}`)))
}

function bySubject([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return a < b ? -1 : 1
}
