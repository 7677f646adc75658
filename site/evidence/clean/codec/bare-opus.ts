/** An Opus packet (RFC 6716, 3.2.5) whose padding, which no decoder reads, is zero. */
export function bareOpus(packet: Uint8Array): Uint8Array {
  const [first = 0, count = 0] = packet
  if ((first & 3) !== 3 || (count & 0x40) === 0) return packet
  let padding = 0
  for (let at = 2; at < packet.length; at++) {
    const byte = packet[at] ?? 0
    padding += byte === 255 ? 254 : byte
    if (byte !== 255) break
  }
  const bare = packet.slice()
  bare.fill(0, Math.max(2, packet.length - padding))
  return bare
}

/** The header of Opus sound (RFC 7845, 5.1) without what stands behind it. */
export function bareOpusHead(head: Uint8Array): Uint8Array {
  const family = head[18] ?? 0
  return head.slice(0, family === 0 ? 19 : 21 + (head[9] ?? 0))
}

/** `\x03vorbis`, a maker of no letters, no comments, and the bit that ends it (Vorbis I, 5.2.1). */
const noComments = Uint8Array.of(3, 0x76, 0x6f, 0x72, 0x62, 0x69, 0x73, 0, 0, 0, 0, 0, 0, 0, 0, 1)

/**
 * The three headers of Vorbis sound, laced as in Matroska, the second of them, which is for comments, left empty.
 * Throws `RangeError` when they are not three.
 */
export function bareVorbisHeads(heads: Uint8Array): Uint8Array {
  if (heads[0] !== 2) throw new RangeError('not three headers')
  const lengths: number[] = []
  let at = 1
  for (let length = 0; lengths.length < 2; at++) {
    const byte = heads[at]
    if (byte === undefined) throw new RangeError('headers are cut off')
    length += byte
    if (byte === 255) continue
    lengths.push(length)
    length = 0
  }
  const [first = 0, second = 0] = lengths
  if (first >= 255 || at + first + second >= heads.length) throw new RangeError('headers are cut off')
  const setup = heads.subarray(at + first + second)
  const bare = new Uint8Array(3 + first + noComments.length + setup.length)
  bare.set([2, first, noComments.length])
  bare.set(heads.subarray(at, at + first), 3)
  bare.set(noComments, 3 + first)
  bare.set(setup, 3 + first + noComments.length)
  return bare
}
