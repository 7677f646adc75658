import { base32nopad } from '@scure/base'

/** A new permanent address: 8 random bytes, base32 lower case. */
export function newCaseId(): string {
  return base32nopad.encode(crypto.getRandomValues(new Uint8Array(8))).toLowerCase()
}
