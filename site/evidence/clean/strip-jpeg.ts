/** Segments that a decoder needs: tables, frames, and the two that tell of colours (APP0 of JFIF, APP14 of Adobe). */
const needed = (marker: number) => marker === 0xe0 || marker === 0xee || (marker < 0xe0 && marker !== 0xfe)

/**
 * A JPEG without the segments that carry details (Exif, XMP, comments, previews); its picture is untouched. What
 * does not read as a JPEG up to its first scan comes back as it is.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (needed(bytes[at + 1] ?? 0)) parts.push(bytes.subarray(at, end))
    at = end
  }
  if (bytes[at] !== 0xff) return bytes
  return joined([...parts, bytes.subarray(at)])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
