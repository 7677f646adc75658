import { encode } from 'uqr'

/**
 * The pattern that breaks up the code's squares: any of the eight is read. To look for the best one took half of the time of a case's
 * page; for addresses of cases it is always about this one (by the penalties of ISO 18004, of 300 of them: 659 instead of 665).
 */
const MASK = 2

/** Empty squares around the code, as its standard asks. */
const QUIET = 4

/**
 * An address as a QR code: the path of a pen one square wide through its dark runs, row by row, at the height of the middle of each row, and the
 * side of its picture in squares. Runs and the gaps between them are said by their lengths, which are shorter than places.
 */
export function qrPath(address: string): { path: string; side: number } {
  const { data, size } = encode(address, { ecc: 'M', border: 0, maskPattern: MASK })
  let path = ''
  for (const [y, row] of data.entries()) {
    let end: number | undefined
    for (let x = 0; x < size; x++) {
      const from = x
      while (row[x]) x++
      if (x === from) continue
      path += end === undefined ? `M${from + QUIET} ${y + QUIET}` : `m${from - end} 0`
      path += `h${x - from}`
      end = x
    }
  }
  return { path, side: size + 2 * QUIET }
}
