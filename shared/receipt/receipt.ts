import { checkDigit, inFours, type ReadDigits, readDigits } from './digits.ts'

/** A receipt: 19 random digits and a check digit (ISO/IEC 7064, MOD 11,10). 63 bits. */
export const RECEIPT_DIGITS = 20

/**
 * 19 digits from 32 uniform bytes, then the check digit. The bytes are read as one number and reduced;
 * the bias is below 2^-190.
 */
export function receiptFromBytes(bytes: Uint8Array): string {
  let value = 0n
  for (const byte of bytes) value = value * 256n + BigInt(byte)
  const digits = (value % 10n ** 19n).toString().padStart(19, '0')
  return digits + checkDigit(digits)
}

/** Why a typed receipt cannot be right, or its 20 digits. Full-width digits, spaces and dashes are fine. */
export function readReceipt(typed: string): ReadDigits {
  return readDigits(typed, RECEIPT_DIGITS)
}

/** Five groups of four, as it is shown and printed. */
export const formatReceipt = inFours
