import type { FormName } from './form.ts'

/** Bytes in which a header is looked for. A JPEG may carry megabytes of hidden details before it. */
const FRONT = 512 * 1024
const LONG_FRONT = 16 * 1024 * 1024

/** Width times height as a picture's header says, before anything of it is opened; undefined when it does not. */
export async function pixelsOf(form: FormName, file: Blob): Promise<number | undefined> {
  const front = new DataView(await file.slice(0, form === 'jpeg' ? LONG_FRONT : FRONT).arrayBuffer())
  try {
    return readers[form]?.(front)
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

const readers: Partial<Record<FormName, (front: DataView) => number | undefined>> = {
  jpeg: jpegPixels,
  png: (front) => front.getUint32(16) * front.getUint32(20),
  gif: (front) => front.getUint16(6, true) * front.getUint16(8, true),
  webp: webpPixels,
  heif: heifPixels,
}

/** The frame header (SOF0 to SOF15, without DHT, JPG and DAC) stands before the first scan. */
function jpegPixels(front: DataView): number | undefined {
  for (let at = 2; front.getUint8(at) === 0xff; at += 2 + front.getUint16(at + 2)) {
    const marker = front.getUint8(at + 1)
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return front.getUint16(at + 5) * front.getUint16(at + 7)
    if (marker === 0xda) return undefined
  }
  return undefined
}

/** Lossy, lossless and extended (RFC 9649): each says its size in its own way. */
function webpPixels(front: DataView): number | undefined {
  const first = String.fromCharCode(...[12, 13, 14, 15].map((at) => front.getUint8(at)))
  const u24 = (at: number) => front.getUint16(at, true) + (front.getUint8(at + 2) << 16)
  if (first === 'VP8X') return (u24(24) + 1) * (u24(27) + 1)
  if (first === 'VP8 ') return (front.getUint16(26, true) & 0x3fff) * (front.getUint16(28, true) & 0x3fff)
  const bits = front.getUint32(21, true)
  return first === 'VP8L' ? ((bits & 0x3fff) + 1) * (((bits >> 14) & 0x3fff) + 1) : undefined
}

/** The largest `ispe` property (ISO/IEC 23008-12): tiles and thumbnails have smaller ones of their own. */
function heifPixels(front: DataView): number | undefined {
  let largest: number | undefined
  for (let at = 4; at + 16 <= front.byteLength; at++) {
    if (front.getUint32(at) !== 0x69737065) continue
    largest = Math.max(largest ?? 0, front.getUint32(at + 8) * front.getUint32(at + 12))
  }
  return largest
}
