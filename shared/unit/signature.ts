import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { entryText, type UnitEntry } from './entry.ts'

/** Signs a directory entry. `secret`: the administrators' Ed25519 key, 32 bytes in hex. */
export function signEntry(entry: Omit<UnitEntry, 'signature'>, secret: string): UnitEntry {
  const signature = ed25519.sign(utf8ToBytes(entryText(entry)), hexToBytes(secret))
  return { ...entry, signature: bytesToHex(signature) }
}

/** Whether the administrators' key (public, 32 bytes in hex) signed exactly this entry. */
export function verifyEntry(entry: UnitEntry, publicKey: string): boolean {
  try {
    return ed25519.verify(
      hexToBytes(entry.signature),
      utf8ToBytes(entryText(entry)),
      hexToBytes(publicKey),
    )
  } catch {
    return false
  }
}
