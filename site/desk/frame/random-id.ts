import { base64urlnopad } from '@scure/base'

/** A new random id: 16 bytes, base64url. Chosen once for each attempt, so that a retry is the same one. */
export function randomId(): string {
  return base64urlnopad.encode(crypto.getRandomValues(new Uint8Array(16)))
}
