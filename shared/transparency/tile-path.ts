import { TILE } from './tree.ts'

/** Where a tile lies below the log's address: `tile/0/x001/x234/067.p/5` (C2SP tlog-tiles). `level`: `entries` for the entries. */
export function tilePath(level: number | 'entries', index: number, width: number): string {
  const whole = `tile/${level}/${tileNumber(index)}`
  return width < TILE ? `${whole}.p/${width}` : whole
}

/** Digits in threes, all but the last after an `x`. */
function tileNumber(index: number): string {
  const digits = String(index)
  const padded = digits.padStart(3 * Math.ceil(digits.length / 3), '0')
  const threes = padded.match(/.{3}/g) ?? []
  return threes.map((three, n) => (n < threes.length - 1 ? `x${three}` : three)).join('/')
}
