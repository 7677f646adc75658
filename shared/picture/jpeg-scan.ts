/** What of a JPEG says how its scan is read: the contents of its segments. */
export interface ScanParts {
  readonly frame: Uint8Array
  /** Segments of Huffman tables. */
  readonly codes: readonly Uint8Array[]
  /** Units between two restart markers; 0 where there are none. */
  readonly restart: number
  /** The scan's own header. */
  readonly scan: Uint8Array
}

/**
 * Whether the one scan of a baseline JPEG holds just the units that its frame says, and nothing after them (ITU-T T.81, F.2.2): a
 * frame that says another size than was drawn is none, nor a scan that carries more. `data`: from the scan's header to the end marker.
 */
export function fillsFrame({ frame, codes, restart, scan }: ScanParts, data: Uint8Array): boolean {
  const tables = readCodes(codes)
  const parts = partsOf(frame, scan, tables)
  if (!parts) return false
  const bits = bitsOf(data)
  const units = unitsOf(frame)
  for (let unit = 0; unit < units; unit++) {
    if (restart > 0 && unit > 0 && unit % restart === 0 && !bits.restarts()) return false
    for (const { blocks, dc, ac } of parts)
      for (let block = 0; block < blocks; block++) if (!passBlock(bits, dc, ac)) return false
  }
  return bits.isAtEnd()
}

/** Codes of a table, by length and code, as one number: `1 << length | code`. */
type Table = ReadonlyMap<number, number>

function readCodes(segments: readonly Uint8Array[]): ReadonlyMap<number, Table> {
  const tables = new Map<number, Table>()
  for (const segment of segments)
    for (let at = 0; at < segment.length; ) {
      const counts = segment.subarray(at + 1, at + 17)
      const table = new Map<number, number>()
      let [code, value] = [0, at + 17]
      for (const [n, count] of counts.entries()) {
        for (let one = 0; one < count; one++) table.set((1 << (n + 1)) | code++, segment[value++] ?? 0)
        code <<= 1
      }
      tables.set(segment[at] ?? 0, table)
      at = value
    }
  return tables
}

/** By how much each component is sampled. */
const sampling = (frame: Uint8Array) =>
  Array.from({ length: frame[5] ?? 0 }, (_, n) => ({
    id: frame[6 + 3 * n] ?? 0,
    across: (frame[7 + 3 * n] ?? 0) >> 4,
    down: (frame[7 + 3 * n] ?? 0) & 15,
  }))

/** What one unit holds: blocks of each component, with their tables. Undefined where the scan lacks a component or a table. */
function partsOf(frame: Uint8Array, scan: Uint8Array, tables: ReadonlyMap<number, Table>) {
  const all = sampling(frame)
  if (scan[0] !== all.length || scan.length !== 4 + 2 * all.length) return undefined
  const parts: { blocks: number; dc: Table; ac: Table }[] = []
  for (const [n, { id, across, down }] of all.entries()) {
    const chosen = scan[2 + 2 * n] ?? 0
    const [dc, ac] = [tables.get(chosen >> 4), tables.get(16 + (chosen & 15))]
    if (scan[1 + 2 * n] !== id || !dc || !ac || across < 1 || down < 1) return undefined
    parts.push({ blocks: all.length === 1 ? 1 : across * down, dc, ac })
  }
  return parts
}

function unitsOf(frame: Uint8Array): number {
  const [height, width] = [1, 3].map((at) => ((frame[at] ?? 0) << 8) + (frame[at + 1] ?? 0))
  const all = sampling(frame)
  // One component alone comes block by block.
  const [across, down] =
    all.length === 1
      ? [1, 1]
      : [Math.max(...all.map((one) => one.across)), Math.max(...all.map((one) => one.down))]
  return Math.ceil((width ?? 0) / (8 * across)) * Math.ceil((height ?? 0) / (8 * down))
}

/** Reads over a block of 64 values; false when it is none. */
function passBlock(bits: Bits, dc: Table, ac: Table): boolean {
  const first = bits.code(dc)
  if (first === undefined || !bits.skip(first)) return false
  for (let at = 1; at < 64; at++) {
    const both = bits.code(ac)
    if (both === undefined) return false
    const [zeros, size] = [both >> 4, both & 15]
    if (size === 0 && zeros < 15) return true
    at += zeros
    if (at > 63 || !bits.skip(size)) return false
  }
  return true
}

type Bits = ReturnType<typeof bitsOf>

/** The bits of a scan: behind a byte of 255 stands a 0 that is none of them. */
function bitsOf(data: Uint8Array) {
  let [at, left, byte, restarts] = [0, 0, 0, 0]
  /** The next bit; -1 at the end or a marker. */
  const next = (): number => {
    if (left === 0) {
      byte = data[at] ?? -1
      if (byte < 0 || (byte === 0xff && data[at + 1] !== 0)) return -1
      at += byte === 0xff ? 2 : 1
      left = 8
    }
    left -= 1
    return (byte >> left) & 1
  }
  return {
    /** What the next code of a table stands for; nothing where there is none. */
    code(table: Table): number | undefined {
      for (let [length, code] = [1, 1]; length <= 16; length++) {
        const bit = next()
        if (bit < 0) return undefined
        code = (code << 1) | bit
        const value = table.get(code)
        if (value !== undefined) return value
      }
      return undefined
    },
    skip(count: number): boolean {
      for (let n = 0; n < count; n++) if (next() < 0) return false
      return true
    },
    /** Passes the next restart marker, of eight that come in turn; what fills the byte before it is passed over. */
    restarts(): boolean {
      left = 0
      if (data[at] !== 0xff || data[at + 1] !== 0xd0 + (restarts & 7)) return false
      at += 2
      restarts += 1
      return true
    },
    isAtEnd: (): boolean => at === data.length,
  }
}
