import { expand } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { receiptFromBytes } from './receipt.ts'

const LABEL = 'mingcha-claim-1'

/**
 * The claim code of a receipt's holder: 20 digits with a check digit, the same each time it is asked for, and
 * nobody who sees it learns the receipt. `identity`: the holder's own, `AGE-SECRET-KEY-1…`.
 */
export function claimCode(identity: string): string {
  return receiptFromBytes(expand(sha256, sha256(utf8ToBytes(identity)), utf8ToBytes(LABEL), 32))
}

/** What is kept of a claim code: SHA-256, hex. 63 random bits cannot be searched through. */
export function claimHash(code: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${LABEL} ${code}`)))
}
