/** Elements of a block of AAC sound by their first three bits (ISO/IEC 14496-3, table 4.85). */
const DATA = 4
const PROGRAM = 5
const FILL = 6

/**
 * A block of AAC sound whose leading elements for data and filling, where encoders write their name, are zero. Those
 * after the sound cannot be found without decoding it. Throws `RangeError` for a block that begins
 * with a description of its program, which has room for a comment.
 */
export function bareAac(block: Uint8Array): Uint8Array {
  const bits = new Bits(block.slice())
  for (;;) {
    const element = bits.read(3)
    if (element === PROGRAM) throw new RangeError('a program with a comment')
    if (element !== DATA && element !== FILL) return bits.bytes
    if (element === DATA) clearData(bits)
    else clearFill(bits)
  }
}

function clearData(bits: Bits): void {
  bits.read(4)
  const aligned = bits.read(1) === 1
  const count = bits.read(8)
  const more = count === 255 ? bits.read(8) : 0
  if (aligned) bits.align()
  bits.clear((count + more) * 8)
}

function clearFill(bits: Bits): void {
  const count = bits.read(4)
  bits.clear((count === 15 ? 14 + bits.read(8) : count) * 8)
}

/**
 * A frame of AAC with its own header (ADTS), of whose header only what a decoder needs is left: its bits for private
 * use, for copyright and for a copyright's number are zero.
 */
export function bareAdts(frame: Uint8Array): Uint8Array {
  const bare = frame.slice()
  const checked = ((bare[1] ?? 0) & 1) === 0
  bare[2] = (bare[2] ?? 0) & 0xfd
  bare[3] = (bare[3] ?? 0) & 0xc3
  const single = ((bare[6] ?? 0) & 3) === 0
  const start = checked ? 9 : 7
  if (single) bare.set(bareAac(bare.subarray(start)), start)
  return bare
}

/** Bits of bytes, read one after the other; over the end they are zero, and an element that starts there ends all. */
class Bits {
  readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  read(count: number): number {
    let value = 0
    for (let n = 0; n < count; n++, this.at++) {
      value = value * 2 + (((this.bytes[this.at >> 3] ?? 0) >> (7 - (this.at & 7))) & 1)
    }
    return value
  }

  align(): void {
    this.at = (this.at + 7) & ~7
  }

  clear(count: number): void {
    for (let n = 0; n < count && this.at >> 3 < this.bytes.length; n++, this.at++) {
      const byte = this.at >> 3
      this.bytes[byte] = (this.bytes[byte] ?? 0) & ~(0x80 >> (this.at & 7))
    }
  }
}
