import type { Recipient } from '../seal/identity.ts'
import { hashOf } from '../value/hash.ts'
import { type DirectoryEntry, entryText } from './directory-entry.ts'

/**
 * A short code of an office's key that two people can read to each other: the first 16 hex digits of SHA-256 over
 * the text that the administrators sign, in groups of four.
 */
export function checkCode(entry: DirectoryEntry): string {
  return hashOf(entryText(entry))
    .slice(0, 16)
    .replace(/(.{4})(?=.)/g, '$1 ')
}

/** A short code of a person's key, for two people to read to each other: 12 hex digits in groups of four. */
export function memberCode(recipient: Recipient): string {
  return hashOf(`mingcha-member-1\n${recipient}`)
    .slice(0, 12)
    .replace(/(.{4})(?=.)/g, '$1 ')
}
