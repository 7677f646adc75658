import { generateX25519Identity } from 'age-encryption'
import type { Identity } from './identity.ts'

/** A new random age identity. */
export function generateIdentity(): Promise<Identity> {
  return generateX25519Identity()
}
