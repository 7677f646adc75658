import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { receiptFromBytes } from '../receipt/receipt.ts'
import { IDENTITY_BYTES, type Identity, identityFromBytes, tipIdOf } from '../seal/identity.ts'
import { SUITE } from '../seal/suite.ts'
import type { TipId } from '../value/id.ts'

/** All that a filing needs and must be the same when it is tried again. */
export interface FilingSecrets {
  /** Names the tip on the wire and in the store. Carries no time. */
  readonly tip: TipId
  /** 20 digits, see shared/receipt. Never sent. */
  readonly receipt: string
  /** Opens envelope, files and messages. Travels only wrapped. */
  readonly identity: Identity
}

/**
 * Receipt and tip identity, whose id follows from it, from one random seed (16 bytes or more), so that a retry after any fault is the
 * same filing. HKDF-SHA-256, one label for each. Throws RangeError for a shorter seed.
 */
export function deriveFiling(seed: Uint8Array): FilingSecrets {
  if (seed.length < 16) throw new RangeError('a filing seed has at least 16 bytes')
  const root = extract(sha256, seed, new TextEncoder().encode(SUITE))
  const derive = (label: string, length: number) =>
    expand(sha256, root, new TextEncoder().encode(label), length)
  const identity = derive('tip identity', IDENTITY_BYTES)
  return {
    tip: tipIdOf(identity),
    receipt: receiptFromBytes(derive('receipt', 32)),
    identity: identityFromBytes(identity),
  }
}

/** A new random seed of 32 bytes. */
export function newSeed(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32))
}
