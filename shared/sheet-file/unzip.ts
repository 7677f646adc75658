import { Inflate } from 'fflate'
import { FileRefusal } from './file-refusal.ts'
import { fileLimits } from './sheet-file.ts'

/** A zip whose parts are unpacked as they are asked for. */
export interface Parts {
  readonly names: readonly string[]
  /** The bytes of a part; undefined when there is none of that name. Throws {@link FileRefusal}. */
  read(name: string): Uint8Array | undefined
}

interface Entry {
  readonly method: number
  readonly locked: boolean
  readonly packed: number
  readonly at: number
}

/** Bytes given to the inflater at once: at most a thousand times as many come out before they are counted. */
const STEP = 4096
const ENTRY = 0x02014b50
const END = 0x06054b50
const LOCAL = 0x04034b50

/**
 * Opens a zip by the list at its end. A part that tells too large a size is refused; a smaller one is not believed: what comes out is
 * counted, over all parts together. Throws {@link FileRefusal}.
 */
export function openZip(bytes: Uint8Array): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readEntries(bytes, view)
  let left: number = fileLimits.unpacked
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      if (entry.locked) throw new FileRefusal('encrypted')
      const part = inflated(packedBytes(bytes, view, entry), entry.method, left)
      left -= part.length
      return part
    },
  }
}

function readEntries(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > fileLimits.parts) throw new FileRefusal('tooManyParts', { n: fileLimits.parts })
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw new FileRefusal('broken')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    // What a part says of its size is believed where it says too much.
    if (view.getUint32(at + 24, true) > fileLimits.unpacked) throw new FileRefusal('tooMuch')
    // Two parts of one name: nobody can tell which is meant.
    if (entries.has(name)) throw new FileRefusal('broken')
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Where the record at a zip's end begins; a comment of up to 64 KiB may follow it. */
function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === END) return at
  throw new FileRefusal('broken')
}

function packedBytes(bytes: Uint8Array, view: DataView, { at, packed }: Entry): Uint8Array {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new FileRefusal('broken')
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packed > bytes.length) throw new FileRefusal('broken')
  return bytes.subarray(from, from + packed)
}

function inflated(packed: Uint8Array, method: number, most: number): Uint8Array {
  if (method !== 0 && method !== 8) throw new FileRefusal('broken')
  const pieces: Uint8Array[] = []
  let size = 0
  const take = (piece: Uint8Array) => {
    size += piece.length
    if (size > most) throw new FileRefusal('tooMuch')
    pieces.push(piece)
  }
  if (method === 0) take(packed)
  else inflate(packed, take)
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  let ended = false
  const inflater = new Inflate((piece, final) => {
    ended = final
    take(piece)
  })
  try {
    for (let at = 0; at < packed.length; at += STEP)
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  } catch (cause) {
    throw cause instanceof FileRefusal ? cause : new FileRefusal('broken')
  }
  if (!ended) throw new FileRefusal('broken')
}
