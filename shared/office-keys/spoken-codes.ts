import type { Recipient } from '../seal/identity.ts'
import { hashOf, type Sha256 } from '../value/hash.ts'
import type { OfficeCode } from '../value/office-code.ts'

/** 25 digits, 83 bits: nobody can make another key with the same code. */
const DIGITS = 25

/** The code of a person's key, which they read to a colleague, who types it: 25 digits in groups of five. */
export function memberCode(recipient: Recipient): string {
  return digitsOf(`mingcha-member-2\n${recipient}`)
}

/** The code of a version of an office's key, of the same form. `hash`: SHA-256 of its recipient's text. */
export function officeKeyCode(office: OfficeCode, keyVersion: number, hash: Sha256): string {
  return digitsOf(`mingcha-office-key-2\n${office}\n${keyVersion}\n${hash}`)
}

/** Whether what was typed is this code. Blanks, hyphens and full-width digits do not matter. */
export function isCode(typed: string, code: string): boolean {
  const digits = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '')
  return digits(typed) === digits(code)
}

function digitsOf(text: string): string {
  const digits = (BigInt(`0x${hashOf(text)}`) % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0')
  return digits.replace(/(.{5})(?=.)/g, '$1 ')
}
