/**
 * The size that a plain text of `length` bytes is padded to: powers of two up to 1 MiB, above that eight
 * steps to each doubling, so that at most an eighth is wasted and few sizes exist.
 */
export function paddedLength(length: number, floor: number): number {
  const needed = Math.max(length, floor)
  const power = 2 ** Math.ceil(Math.log2(needed))
  if (power <= 1024 * 1024) return power
  const step = power / 16
  return Math.ceil(needed / step) * step
}

/** JSON followed by spaces: any JSON reader opens it, and its length says little. */
export function padJson(value: unknown, floor: number): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const padded = new Uint8Array(paddedLength(bytes.length, floor)).fill(0x20)
  padded.set(bytes)
  return padded
}
