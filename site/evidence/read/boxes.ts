/** A box of an ISO base media file (ISO/IEC 14496-12): its type, where it starts, its whole size, its header. */
export interface Box {
  readonly type: string
  readonly start: number
  readonly size: number
  readonly header: number
}

/** More boxes than this at the top of a file are not read. */
const MOST = 20_000

/** The boxes at the top of a file, in order; undefined when one reaches over the end: the file is cut off. */
export async function readBoxes(file: Blob): Promise<Box[] | undefined> {
  const boxes: Box[] = []
  for (let at = 0; at < file.size; ) {
    const head = new DataView(await file.slice(at, at + 16).arrayBuffer())
    const box = readBox(head, 0, file.size - at)
    if (!box || boxes.length >= MOST) return undefined
    boxes.push({ ...box, start: at })
    at += box.size
  }
  return boxes
}

/** The boxes inside a stretch of bytes; what is no box ends the list. */
export function* boxesIn(bytes: DataView, start: number, end: number): Generator<Box> {
  for (let at = start; at < end; ) {
    const box = readBox(bytes, at, end - at)
    if (!box) return
    yield box
    at += box.size
  }
}

function readBox(bytes: DataView, at: number, room: number): Box | undefined {
  if (at + 8 > bytes.byteLength) return undefined
  const small = bytes.getUint32(at)
  const long = small === 1
  if (long && at + 16 > bytes.byteLength) return undefined
  const size = small === 0 ? room : long ? Number(bytes.getBigUint64(at + 8)) : small
  const header = long ? 16 : 8
  if (size < header || size > room) return undefined
  return { type: boxType(bytes, at + 4), start: at, size, header }
}

function boxType(bytes: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((n) => bytes.getUint8(at + n)))
}
