import { concatBytes } from '@noble/hashes/utils.js'

/** Segments that a decoder needs: tables, frames, and the two that tell of colours (APP0 of JFIF, APP14 of Adobe). */
const needed = (marker: number) => marker === 0xe0 || marker === 0xee || (marker < 0xe0 && marker !== 0xfe)

/**
 * A JPEG that a browser encoded, without the segments that carry details and without what stands behind its end: what
 * a browser or a telephone adds by itself does not go along. Throws `RangeError` when it does not read as a JPEG.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new RangeError('not a JPEG')
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (needed(bytes[at + 1] ?? 0)) parts.push(bytes.subarray(at, end))
    at = end
  }
  if (bytes[at] !== 0xff) throw new RangeError('no scan')
  return concatBytes(...parts, bytes.subarray(at, endOf(bytes, at + 2)))
}

/** Behind the end mark. In a scan a byte of 255 stands before 0, or before a marker. */
function endOf(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return at + 2
  }
  throw new RangeError('no end')
}
