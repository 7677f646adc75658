import { expand } from '@noble/hashes/hkdf.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { type Identity, identityFromBytes } from '../seal/identity.ts'
import { RECEIPT_COST } from '../seal/suite.ts'
import { digitsFromBytes, readDigits } from './digits.ts'
import type { Scrypt } from './keys.ts'

/** Draft codes and the way from one to its key. Not part of the sealing suite: a draft never leaves its phone. */
const LABEL = 'mingcha-draft-1'

/** A draft code: 15 random digits and a check digit. 49 bits, and each guess costs one slow scrypt. */
export const DRAFT_DIGITS = 16

/** A draft code from 32 uniform bytes. */
export const draftCodeFromBytes = (bytes: Uint8Array): string => digitsFromBytes(bytes, DRAFT_DIGITS)

/** Why a typed code cannot be right, or its 16 digits. */
export const readDraftCode = (typed: string) => readDigits(typed, DRAFT_DIGITS)

/**
 * The age identity of a draft code. `salt`: random bytes that lie beside the draft, so that no work on guesses can
 * be done before the phone is in hand. As slow as a receipt: call it in a worker.
 */
export async function draftIdentity(
  code: string,
  salt: Uint8Array,
  scrypt: Scrypt = scryptAsync,
): Promise<Identity> {
  const text = new TextEncoder()
  const label = text.encode(LABEL)
  const salted = new Uint8Array(label.length + salt.length)
  salted.set(label)
  salted.set(salt, label.length)
  const root = await scrypt(text.encode(code), salted, { ...RECEIPT_COST, dkLen: 32 })
  return identityFromBytes(expand(sha256, root, text.encode('draft identity'), 32))
}
