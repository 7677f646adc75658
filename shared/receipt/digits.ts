/** Why typed digits cannot be right, and how many there were; or the digits. */
export type ReadDigits =
  | { readonly digits: string }
  | { readonly problem: 'empty' | 'length' | 'check'; readonly count: number }

/** Digits one after another, with nothing between them but blanks, dashes and signs that are not seen. */
const RUN = /[0-9](?:[\s\p{Pd}\p{Cf}−]*[0-9])*/gu

/**
 * Reads `count` digits of which the last is the check digit. Full-width digits, spaces and dashes are fine, and so are
 * words around them, as a code is copied from a message. Of several such runs the one with a right check digit counts.
 */
export function readDigits(typed: string, count: number): ReadDigits {
  const text = typed.normalize('NFKC')
  const runs = (text.match(RUN) ?? []).map((run) => run.replace(/[^0-9]/g, ''))
  const whole = runs.filter((run) => run.length === count)
  const digits = whole.find((run) => checkDigit(run.slice(0, -1)) === run.at(-1))
  if (digits !== undefined) return { digits }
  if (whole.length > 0) return { problem: 'check', count }
  return { problem: text.trim() === '' ? 'empty' : 'length', count: runs.join('').length }
}

/**
 * `count` digits from 32 uniform bytes, the last one a check digit. The bytes are read as one number and reduced; with
 * 19 free digits the bias is below 2^-190.
 */
export function digitsFromBytes(bytes: Uint8Array, count: number): string {
  const free = count - 1
  let value = 0n
  for (const byte of bytes) value = value * 256n + BigInt(byte)
  const digits = (value % 10n ** BigInt(free)).toString().padStart(free, '0')
  return digits + checkDigit(digits)
}

/** Groups of four, as they are shown and printed. */
export function inFours(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** Check digit of ISO/IEC 7064, MOD 11,10. */
export function checkDigit(digits: string): string {
  let product = 10
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return String((11 - product) % 10)
}
