import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'
import { type DirectoryEntry, entryText } from './directory-entry.ts'

/** Signs a directory entry. `secret`: the administrators' Ed25519 key, 32 bytes base64url. */
export function signEntry(entry: Omit<DirectoryEntry, 'signature'>, secret: string): DirectoryEntry {
  const signature = ed25519.sign(utf8ToBytes(entryText(entry)), base64urlnopad.decode(secret))
  return { ...entry, signature: bytesToHex(signature) }
}

/** Whether the administrators' key (public, 32 bytes base64url) signed exactly this entry. */
export function verifyEntry(entry: DirectoryEntry, publicKey: string): boolean {
  try {
    return ed25519.verify(
      hexToBytes(entry.signature),
      utf8ToBytes(entryText(entry)),
      base64urlnopad.decode(publicKey),
    )
  } catch {
    return false
  }
}
