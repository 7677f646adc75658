import type { Recipient } from '../seal/identity.ts'
import { hashOf } from '../value/hash.ts'

/** A short code of a person's key, for two people to read to each other: 12 hex digits in groups of four. */
export function memberCode(recipient: Recipient): string {
  return hashOf(`mingcha-member-1\n${recipient}`)
    .slice(0, 12)
    .replace(/(.{4})(?=.)/g, '$1 ')
}
