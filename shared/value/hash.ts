import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod'

/** SHA-256 in lower-case hex, 64 characters. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export type Sha256 = z.infer<typeof Sha256>

/** The hash of bytes that come one after the other. */
export function hashInParts(): { add(bytes: Uint8Array): void; end(): Sha256 } {
  const hash = sha256.create()
  return { add: (bytes) => void hash.update(bytes), end: () => bytesToHex(hash.digest()) }
}

/** SHA-256 of bytes, or of a text as UTF-8. */
export function hashOf(content: Uint8Array | string): Sha256 {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))
}
