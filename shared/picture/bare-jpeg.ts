import { fillsFrame } from './jpeg-scan.ts'

/** Bytes that a picture of a case may have: one request, and a page that loads on a telephone. */
export const PICTURE_BYTES = 1024 * 1024

/** Longest side of a picture, in pixels. */
export const PICTURE_SIDE = 4096

/** Sides of a picture, in pixels. */
export interface Sides {
  readonly width: number
  readonly height: number
}

/**
 * The sides of a baseline JPEG that holds nothing but its picture: header, tables, one frame, one scan, end (ITU-T T.81, B).
 * Undefined for anything else: another kind of JPEG, a segment that carries details, a small picture in the header, tables that
 * are longer than what they say, a frame that says another size than the scan holds, bytes behind the end, too many bytes or pixels.
 */
export function readBareJpeg(bytes: Uint8Array): Sides | undefined {
  if (bytes.length > PICTURE_BYTES || bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  let sides: Sides | undefined
  const seen = new Map<number, Uint8Array[]>()
  for (let at = 2; bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    const segment = bytes.subarray(at + 4, at + 2 + word(bytes, at + 2))
    at += 4 + segment.length
    if (segment.length + 2 !== word(bytes, at - segment.length - 2)) return undefined
    if (marker === 0xda) {
      const [frame] = seen.get(0xc0) ?? []
      const restart = seen.get(0xdd)?.at(-1)
      const parts = { codes: seen.get(0xc4) ?? [], restart: restart ? word(restart, 0) : 0, scan: segment }
      const isWhole =
        frame && endsWithScan(bytes, at) && fillsFrame({ ...parts, frame }, bytes.subarray(at, -2))
      return isWhole ? sides : undefined
    }
    seen.set(marker, [...(seen.get(marker) ?? []), segment])
    if (marker === 0xc0) {
      if (sides) return undefined
      sides = sidesOf(segment)
      if (!sides) return undefined
    } else if (!isWhole[marker]?.(segment)) return undefined
  }
  return undefined
}

const word = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0)
const says = (segment: Uint8Array, text: string) =>
  [...text].every((one, at) => segment[at] === one.charCodeAt(0))

/** What may stand before the scan, by its marker: whether it holds just what it should. */
const isWhole: Readonly<Record<number, (segment: Uint8Array) => boolean>> = {
  /** JFIF's header, without a small picture. */
  224: (segment) => segment.length === 14 && says(segment, 'JFIF\0') && word(segment, 12) === 0,
  /** Adobe's, which says how colours are meant. */
  238: (segment) => segment.length === 12 && says(segment, 'Adobe'),
  /** Quantization tables. */
  219: (segment) => walk(segment, (first) => 1 + 64 * (first >> 4 === 0 ? 1 : 2)),
  /** Huffman tables. */
  196: (segment) =>
    walk(segment, (_, at) => 17 + segment.subarray(at + 1, at + 17).reduce((sum, one) => sum + one, 0)),
  /** Restart interval. */
  221: (segment) => segment.length === 2,
}

/** Whether tables, each as long as `length` says, fill a segment. */
function walk(segment: Uint8Array, length: (first: number, at: number) => number): boolean {
  let at = 0
  while (at < segment.length) at += length(segment[at] ?? 0, at)
  return at === segment.length
}

function sidesOf(frame: Uint8Array): Sides | undefined {
  const [height, width, components] = [word(frame, 1), word(frame, 3), frame[5] ?? 0]
  const fits = [height, width].every((side) => side >= 1 && side <= PICTURE_SIDE)
  const plain = frame[0] === 8 && [1, 3].includes(components) && frame.length === 6 + 3 * components
  return plain && fits ? { width, height } : undefined
}

/** In a scan a byte of 255 stands before 0 or a restart; the first other marker is the end, and nothing follows it. */
function endsWithScan(bytes: Uint8Array, start: number): boolean {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return next === 0xd9 && at + 2 === bytes.length
  }
  return false
}
