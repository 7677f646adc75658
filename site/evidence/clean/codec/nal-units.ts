import { concatBytes } from '@noble/hashes/utils.js'

/**
 * Units of H.264 that carry the picture or what decodes it (ITU-T H.264, table 7-1): slices and the two sets of
 * parameters. Left out are messages (SEI, where programs and cameras write what they like), filler, and types that
 * the standard leaves to anyone.
 */
const avcNeeded = [1, 2, 3, 4, 5, 7, 8]

/** The same of H.265 (ITU-T H.265, table 7-1): slices, and the three sets of parameters. */
const hevcNeeded = [...range(0, 9), ...range(16, 21), ...range(32, 34)]

export type NalCodec = 'avc' | 'hevc'

/** Whether a unit is needed to see the film. Further layers of H.265 are not: each film has its first alone. */
export function isNeeded(codec: NalCodec, unit: Uint8Array): boolean {
  const [first = 0, second = 0] = unit
  if (codec === 'avc') return avcNeeded.includes(first & 0x1f)
  const layer = ((first & 1) << 5) | (second >> 3)
  return layer === 0 && hevcNeeded.includes((first >> 1) & 0x3f)
}

/**
 * A picture without the units that are not needed. Every unit has its length before it, in `size` bytes. Throws
 * `RangeError` when the lengths do not fill the packet.
 */
export function bareNalUnits(codec: NalCodec, size: number, packet: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  let dropped = false
  for (let at = 0; at < packet.length; ) {
    let length = size
    for (let n = 0; n < size; n++) length += (packet[at + n] ?? 0) * 2 ** (8 * (size - 1 - n))
    if (at + length > packet.length || at + size > packet.length) throw new RangeError('a unit is cut off')
    if (isNeeded(codec, packet.subarray(at + size, at + length))) kept.push(packet.subarray(at, at + length))
    else dropped = true
    at += length
  }
  return dropped ? concatBytes(...kept) : packet
}

/** A decoder's record and the number of bytes that units' lengths take. */
export interface BareRecord {
  readonly description: Uint8Array
  readonly size: number
}

/** A record for H.264 (`avcC`, ISO/IEC 14496-15) with nothing but its parameters. Throws `RangeError`. */
export function bareAvcRecord(record: Uint8Array): BareRecord {
  const kept: Uint8Array[] = [record.subarray(0, 5)]
  let at = 5
  for (const mask of [0x1f, 0xff]) {
    const count = byteAt(record, at) & mask
    const from = at
    at = skipUnits(record, at + 1, count)
    kept.push(record.subarray(from, at))
  }
  // High profiles say their colour depth in four bytes more; sets of extended parameters are not needed.
  const high = ![66, 77, 88].includes(byteAt(record, 1)) && at + 4 <= record.length
  if (high) kept.push(record.subarray(at, at + 3), Uint8Array.of(0))
  return { description: concatBytes(...kept), size: (byteAt(record, 4) & 3) + 1 }
}

/** A record for H.265 (`hvcC`, ISO/IEC 14496-15) with nothing but its parameters. Throws `RangeError`. */
export function bareHevcRecord(record: Uint8Array): BareRecord {
  const arrays: Uint8Array[] = []
  let at = 23
  for (let n = byteAt(record, 22); n > 0; n--) {
    const from = at
    const type = byteAt(record, at) & 0x3f
    at = skipUnits(record, at + 3, byteAt(record, at + 1) * 256 + byteAt(record, at + 2))
    if (type >= 32 && type <= 34) arrays.push(record.subarray(from, at))
  }
  const head = record.slice(0, 23)
  head[22] = arrays.length
  return { description: concatBytes(head, ...arrays), size: (byteAt(record, 21) & 3) + 1 }
}

/** Where the bytes go on after units that have their length before them in two bytes. */
function skipUnits(record: Uint8Array, start: number, count: number): number {
  let at = start
  for (let n = 0; n < count; n++) at += 2 + byteAt(record, at) * 256 + byteAt(record, at + 1)
  if (at > record.length) throw new RangeError('a record is cut off')
  return at
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]
  if (byte === undefined) throw new RangeError('a record is cut off')
  return byte
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n)
}
