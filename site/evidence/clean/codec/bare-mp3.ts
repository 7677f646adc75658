/** What follows of an MP3 frame's header (ISO/IEC 11172-3 and 13818-3, layer III). */
interface Frame {
  /** Where the frame's own part of the stream of sound starts, in bytes of the frame. */
  readonly head: number
  /** Bytes before that start at which its sound begins: the reservoir. */
  readonly back: number
  /** Bytes that its sound takes. */
  readonly sound: number
}

interface Held {
  readonly bytes: Uint8Array
  readonly head: number
  /** Where its own part starts in the stream of sound of all frames. */
  readonly start: number
}

/**
 * Clears what stands between the sounds of MP3 frames: room for anything (ancillary data), where encoders write
 * their name. A frame's sound may begin in frames before it, so frames are given back some frames later, in order.
 */
export class BareMp3 {
  private held: Held[] = []
  /** Length of the stream of sound so far, and where the sound of the last frame ended. */
  private length = 0
  private end = 0

  /** Takes a frame; the frames that are now bare. Throws `RangeError` for what is no frame of layer III. */
  add(frame: Uint8Array): Uint8Array[] {
    const bytes = frame.slice()
    const { head, back, sound } = readFrame(bytes)
    const begin = Math.max(0, this.length - back)
    this.held.push({ bytes, head, start: this.length })
    this.clear(this.end, begin)
    this.length += bytes.length - head
    this.end = Math.max(this.end, begin + sound)
    const ready = this.held.filter((one) => one.start + one.bytes.length - one.head <= begin)
    this.held = this.held.slice(ready.length)
    return ready.map((one) => one.bytes)
  }

  /** The frames that are left. */
  finish(): Uint8Array[] {
    this.clear(this.end, this.length)
    return this.held.splice(0).map((one) => one.bytes)
  }

  private clear(from: number, to: number): void {
    for (const { bytes, head, start } of this.held) {
      const place = (at: number) => Math.min(bytes.length, Math.max(head, at - start + head))
      if (place(from) < place(to)) bytes.fill(0, place(from), place(to))
    }
  }
}

function readFrame(bytes: Uint8Array): Frame {
  const [first = 0, second = 0, , fourth = 0] = bytes
  if (first !== 0xff || (second & 0xe6) !== 0xe2) throw new RangeError('no frame of layer III')
  const newer = (second & 0x08) === 0
  const mono = fourth >> 6 === 3
  const side = 4 + ((second & 1) === 0 ? 2 : 0)
  const bits = (at: number, count: number) => {
    let value = 0
    for (let n = side * 8 + at; n < side * 8 + at + count; n++)
      value = value * 2 + (((bytes[n >> 3] ?? 0) >> (7 - (n & 7))) & 1)
    return value
  }
  const channels = mono ? 1 : 2
  // Version 1: 9 bits of reservoir, 3 or 5 private, 4 of sharing for a channel, 2 granules of 59 bits; else 8, 1 or 2, 1 of 63.
  const start = newer ? 8 + channels : 9 + (mono ? 5 : 3) + 4 * channels
  const parts = newer ? channels : 2 * channels
  let sound = 0
  for (let n = 0; n < parts; n++) sound += bits(start + n * (newer ? 63 : 59), 12)
  const length = newer ? (mono ? 9 : 17) : mono ? 17 : 32
  return { head: side + length, back: bits(0, newer ? 8 : 9), sound: Math.ceil(sound / 8) }
}
