/**
 * Units of AV1 that carry the picture or what decodes it (AV1 specification, 5.3): sequence, frames and their tiles.
 * Left out are delimiters, metadata, padding, and types that are reserved.
 */
const needed = [1, 3, 4, 6, 7]

/**
 * Units without those that are not needed. Throws `RangeError` when one that does not say its length is followed by
 * more, or lengths do not fit.
 */
export function bareAv1Units(packet: Uint8Array): Uint8Array {
  const kept = new Uint8Array(packet.length)
  let length = 0
  for (let at = 0; at < packet.length; ) {
    const end = unitEnd(packet, at)
    const type = ((packet[at] ?? 0) >> 3) & 0x0f
    if (needed.includes(type)) {
      kept.set(packet.subarray(at, end), length)
      length += end - at
    }
    at = end
  }
  return kept.subarray(0, length)
}

function unitEnd(packet: Uint8Array, start: number): number {
  const head = packet[start] ?? 0
  let at = start + ((head & 4) !== 0 ? 2 : 1)
  if ((head & 2) === 0) return packet.length
  let size = 0
  for (let n = 0; n < 8; n++) {
    const byte = packet[at++] ?? 0
    size += (byte & 0x7f) * 2 ** (7 * n)
    if (byte < 0x80) break
  }
  if (at + size > packet.length) throw new RangeError('a unit is cut off')
  return at + size
}
