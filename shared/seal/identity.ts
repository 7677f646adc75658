import { sha256 } from '@noble/hashes/sha2.js'
import { base64urlnopad, bech32 } from '@scure/base'
import * as z from 'zod'
import type { TipId } from '../value/id.ts'
import { SUITE } from './suite.ts'

const PREFIX = 'AGE-SECRET-KEY-PQ-'

/** Bytes that an identity is made of. */
export const IDENTITY_BYTES = 32

/** An age hybrid identity (X25519 with ML-KEM-768), `AGE-SECRET-KEY-PQ-1…`. Never sent, never logged. */
export const Identity = z.string().regex(/^AGE-SECRET-KEY-PQ-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}$/)
export type Identity = z.infer<typeof Identity>

/** An age hybrid recipient, `age1pq1…`: 1,959 characters. */
export const Recipient = z.string().regex(/^age1pq1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{1952}$/)
export type Recipient = z.infer<typeof Recipient>

/** The age identity of these 32 bytes (C2SP age.md, "hybrid"). */
export function identityFromBytes(bytes: Uint8Array): Identity {
  return bech32.encodeFromBytes(PREFIX, bytes).toUpperCase()
}

/** The 32 bytes of an identity. Throws RangeError for a text that is none. */
export function bytesOfIdentity(identity: Identity): Uint8Array {
  const { prefix, bytes } = bech32.decodeToBytes(identity.toLowerCase())
  if (prefix !== PREFIX.toLowerCase() || bytes.length !== IDENTITY_BYTES) {
    throw new RangeError('not a hybrid age identity')
  }
  return bytes
}

const text = new TextEncoder()

/**
 * The id of the tip that these identity bytes belong to: the first 16 bytes of SHA-256 over a label and the bytes, so
 * that no other letter can stand under a tip's id.
 */
export function tipIdOf(bytes: Uint8Array): TipId {
  const labelled = new Uint8Array([...text.encode(`${SUITE}/tip id`), ...bytes])
  return base64urlnopad.encode(sha256(labelled).slice(0, 16))
}
