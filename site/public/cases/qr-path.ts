import { encode } from 'uqr'

/** Empty squares around the code, as its standard asks. */
const QUIET = 4

/** An address as a QR code: the path of its dark runs, row by row, and the side of its picture in squares. */
export function qrPath(address: string): { path: string; side: number } {
  const { data, size } = encode(address, { ecc: 'M', border: 0 })
  let path = ''
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x++) {
      const from = x
      while (row[x]) x++
      if (x > from) path += `M${from + QUIET} ${y + QUIET}h${x - from}v1H${from + QUIET}z`
    }
  }
  return { path, side: size + 2 * QUIET }
}
