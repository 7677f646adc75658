import { ed25519 } from '@noble/curves/ed25519.js'
import { base64urlnopad } from '@scure/base'

/** What is signed: the list's bytes after a word that nothing else signed by such a key begins with. */
const signedText = (list: Uint8Array) => Buffer.concat([Buffer.from('mingcha-release-1\n'), list])

/** A new release key: the secret half as text, and the public half, both base64url. */
export function newReleaseKey(): { secret: string; publicHalf: string } {
  const { secretKey, publicKey } = ed25519.keygen()
  return { secret: base64urlnopad.encode(secretKey), publicHalf: base64urlnopad.encode(publicKey) }
}

/** Signs a list of a build's files. Throws when the key is none. */
export function signRelease(list: Uint8Array, secret: string): string {
  return base64urlnopad.encode(ed25519.sign(signedText(list), base64urlnopad.decode(secret.trim())))
}

/** Whether a signature over a list is by the key with this public half; false also for what is no signature. */
export function isSigned(list: Uint8Array, signature: string, publicHalf: string): boolean {
  try {
    const [bytes, key] = [signature.trim(), publicHalf.trim()].map((text) => base64urlnopad.decode(text))
    return bytes !== undefined && key !== undefined && ed25519.verify(bytes, signedText(list), key)
  } catch {
    return false
  }
}
