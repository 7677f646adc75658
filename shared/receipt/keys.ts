import { expand } from '@noble/hashes/hkdf.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'
import { type Identity, identityFromBytes } from '../seal/identity.ts'
import { RECEIPT_COST, SUITE } from '../seal/suite.ts'

/** What a receipt gives its holder. */
export interface ReceiptKeys {
  /** 32 bytes, base64url: proves possession to the server, which keeps only an HMAC of it. */
  readonly lookup: string
  /** The reporter's own age identity. Never sent. */
  readonly identity: Identity
  /** Seed of the Ed25519 key that signs the reporter's messages, 32 bytes hex. Never sent. */
  readonly signing: string
}

/** scrypt (RFC 7914). The default is portable; a server may pass its platform's own. */
export type Scrypt = (
  password: Uint8Array,
  salt: Uint8Array,
  cost: { N: number; r: number; p: number; dkLen: number },
) => Promise<Uint8Array>

/**
 * Keys of a receipt of 20 digits: scrypt, then HKDF-Expand with one label for each. Slow on purpose
 * (about half a second on a desktop): call it in a worker.
 */
export async function receiptKeys(digits: string, scrypt: Scrypt = scryptAsync): Promise<ReceiptKeys> {
  const text = new TextEncoder()
  const root = await scrypt(text.encode(digits), text.encode(`${SUITE}/receipt`), {
    ...RECEIPT_COST,
    dkLen: 32,
  })
  const keys = {
    lookup: base64urlnopad.encode(expand(sha256, root, text.encode('lookup'), 32)),
    identity: identityFromBytes(expand(sha256, root, text.encode('reporter identity'), 32)),
    signing: bytesToHex(expand(sha256, root, text.encode('reporter signature'), 32)),
  }
  root.fill(0)
  return keys
}
