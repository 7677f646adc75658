import { digitsFromBytes, inFours, type ReadDigits, readDigits } from './digits.ts'

/** A receipt: 19 random digits and a check digit (ISO/IEC 7064, MOD 11,10). 63 bits. */
export const RECEIPT_DIGITS = 20

/** A receipt from 32 uniform bytes. */
export const receiptFromBytes = (bytes: Uint8Array): string => digitsFromBytes(bytes, RECEIPT_DIGITS)

/** Why a typed receipt cannot be right, or its 20 digits. Full-width digits, spaces, dashes and words around it are fine. */
export function readReceipt(typed: string): ReadDigits {
  return readDigits(typed, RECEIPT_DIGITS)
}

/** Five groups of four, as it is shown and printed. */
export const formatReceipt = inFours
