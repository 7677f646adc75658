import { decryptWith, encryptTo, recipientOf } from '../seal/age.ts'
import { Identity, type Recipient } from '../seal/identity.ts'
import { SealError } from '../seal/seal-error.ts'
import { hashOf } from '../value/hash.ts'
import type { Keyring, KeyringMember, OlderVersion } from './keyring.ts'
import { keyringMac } from './keyring-mac.ts'

/** A version of an office's identity, open. Only ever in memory. */
export interface OpenVersion {
  readonly keyVersion: number
  readonly identity: Identity
}

/** A keyring without its history: what members seal, and what they open. */
export type SealedKeyring = Omit<Keyring, 'history'>

/**
 * All versions of a keyring, oldest first: a holder opens the newest, each version opens the one before it. Throws
 * {@link SealError}: `wrongKey` when it was not sealed to this holder, `altered` when versions or members are not
 * those that a holder of the newest identity wrote.
 */
export async function openKeyring(keyring: SealedKeyring, holder: Identity): Promise<OpenVersion[]> {
  const { newest, older } = keyring
  const identity = await openIdentity(holder, newest.sealed, 'wrongKey')
  await expectVouched(keyring, identity)
  const open: OpenVersion[] = [{ keyVersion: newest.keyVersion, identity }]
  for (const { keyVersion, hash, sealed } of older.toReversed()) {
    const before = await openIdentity(open[0]?.identity ?? identity, sealed, 'altered')
    if (hashOf(await recipientOf(before)) !== hash) throw new SealError('altered')
    open.unshift({ keyVersion, identity: before })
  }
  return open
}

/** Throws {@link SealError} `altered` unless a holder of this identity, the newest, wrote versions and members. */
export async function expectVouched(keyring: SealedKeyring, newest: Identity): Promise<void> {
  const own = (await recipientOf(newest)) === keyring.newest.recipient
  if (!own || keyringMac(newest, keyring) !== keyring.mac) throw new SealError('altered')
}

/** What a keyring becomes. */
export interface KeyringToSeal extends Pick<Keyring, 'office' | 'revision'> {
  readonly newest: OpenVersion
  /** As they are sealed already, oldest first. */
  readonly older: readonly OlderVersion[]
  /** Each of them vouched for: by the keyring before, or by a code that was typed. */
  readonly members: readonly KeyringMember[]
  readonly recovery: Recipient
}

/** The keyring, its newest version sealed to its members and the recovery recipient. */
export async function sealKeyring(toSeal: KeyringToSeal): Promise<SealedKeyring> {
  const { office, revision, older, members, recovery } = toSeal
  const { keyVersion, identity } = toSeal.newest
  const to = new Set([...members.map(({ recipient }) => recipient), recovery])
  const newest = {
    ...{ keyVersion, recipient: await recipientOf(identity) },
    sealed: await encryptTo([...to], identity),
  }
  const sealed = { office, revision, newest, older: [...older], members: [...members] }
  return { ...sealed, mac: keyringMac(identity, sealed) }
}

/** A version once another follows it: whoever holds that one opens it. */
export async function sealOlder(version: OpenVersion, next: Identity): Promise<OlderVersion> {
  const { keyVersion, identity } = version
  return {
    ...{ keyVersion, hash: hashOf(await recipientOf(identity)) },
    sealed: await encryptTo([await recipientOf(next)], identity),
  }
}

async function openIdentity(
  holder: Identity,
  sealed: Uint8Array,
  otherwise: 'wrongKey' | 'altered',
): Promise<Identity> {
  try {
    return Identity.parse(new TextDecoder().decode(await decryptWith(holder, sealed)).trim())
  } catch (cause) {
    throw new SealError(otherwise, { cause })
  }
}
