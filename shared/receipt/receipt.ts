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
export function readReceipt(
  typed: string,
): { digits: string } | { problem: 'empty' | 'length' | 'check'; count: number } {
  const digits = typed.normalize('NFKC').replace(/[\s\-‐-―]/g, '')
  if (digits === '') return { problem: 'empty', count: 0 }
  if (!/^\d{20}$/.test(digits)) return { problem: 'length', count: digits.replace(/\D/g, '').length }
  const wanted = checkDigit(digits.slice(0, 19))
  return wanted === digits[19] ? { digits } : { problem: 'check', count: RECEIPT_DIGITS }
}

/** Five groups of four, as it is shown and printed. */
export function formatReceipt(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ')
}

function checkDigit(digits: string): string {
  let product = 10
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return String((11 - product) % 10)
}
