import type { Trace } from '../evidence.ts'

/** What the details of a camera say: how it was held (1 to 8), and what else they tell. */
export interface Exif {
  readonly orientation: number
  readonly traces: readonly Trace[]
}

/** Tags by what they tell (Exif 3.0, 4.6): `GPS`; make, model, software, serial numbers, lens; times; people. */
const telling: readonly (readonly [Trace, readonly number[]])[] = [
  ['place', [0x8825]],
  ['device', [0x010f, 0x0110, 0x0131, 0xa431, 0xa433, 0xa434, 0xa435, 0x927c]],
  ['time', [0x0132, 0x9003, 0x9004]],
  ['author', [0x013b, 0x8298, 0xa430]],
]

const ORIENTATION = 0x0112
const MORE = 0x8769

/**
 * Reads Exif from where it begins, with or without `Exif\0\0` before it. Undefined when it is none; what cannot be
 * read of it is left out.
 */
export function readExif(bytes: Uint8Array): Exif | undefined {
  const front = String.fromCharCode(...bytes.subarray(0, 16))
  const start = front.search(/II\*\0|MM\0\*/)
  if (start < 0) return undefined
  const tiff = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start)
  const tags = readTags(tiff, front[start] === 'I')
  const traces = telling.filter(([, told]) => told.some((tag) => tags.has(tag))).map(([trace]) => trace)
  const orientation = tags.get(ORIENTATION) ?? 1
  return { orientation: orientation >= 1 && orientation <= 8 ? orientation : 1, traces }
}

/** Tags of the first list and of the one it points to, each with the first two bytes of its value as a number. */
function readTags(tiff: DataView, little: boolean): Map<number, number> {
  const tags = new Map<number, number>()
  const read = (start: number): number | undefined => {
    let more: number | undefined
    const count = tiff.getUint16(start, little)
    for (let n = 0; n < count; n++) {
      const at = start + 2 + n * 12
      const tag = tiff.getUint16(at, little)
      tags.set(tag, tiff.getUint16(at + 8, little))
      if (tag === MORE) more = tiff.getUint32(at + 8, little)
    }
    return more
  }
  try {
    const more = read(tiff.getUint32(4, little))
    if (more !== undefined) read(more)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
  }
  return tags
}
