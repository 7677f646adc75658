import { bytes } from '../make-media.ts'

/** CRC-8 of FLAC's frame headers and CRC-16 of its frames (RFC 9639, 9.1.8 and 9.3). */
function crc(width: 8 | 16, polynomial: number, content: Uint8Array): number {
  let value = 0
  for (const byte of content) {
    value ^= byte << (width - 8)
    for (let n = 0; n < 8; n++) {
      value = (value & (1 << (width - 1)) ? (value << 1) ^ polynomial : value << 1) & (2 ** width - 1)
    }
  }
  return value
}

/** A frame of 4096 samples as they are ("verbatim"), which begin with words. */
export function flacFrame(n: number, words: string): Uint8Array {
  const head = bytes(0xff, 0xf8, 0xca, 0x08, n)
  const body = bytes(head, crc(8, 0x07, head), 0x02, words.padEnd(8192, 'z'))
  const check = crc(16, 0x8005, body)
  return bytes(body, check >> 8, check & 255)
}
