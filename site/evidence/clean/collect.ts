/** A piece of a file under way. */
interface Piece {
  readonly data: Uint8Array<ArrayBuffer>
  readonly position: number
}

/** Pieces of one blob stay in memory up to this many bytes, then the browser may put them away. */
const GATHER = 4 * 1024 * 1024

/**
 * A stream that makes one blob of pieces written to positions: in order, or over what was written before.
 * The pieces are handed to the browser as they come, so a large file is not whole in the page's memory. Writing rejects when a piece would leave a gap.
 */
export function collect(type: string): { writable: WritableStream<Piece>; blob: () => Blob } {
  let whole = new Blob([])
  let pending: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const settle = () => {
    whole = new Blob([whole, ...pending])
    pending = []
  }
  const append = (data: Uint8Array<ArrayBuffer>) => {
    pending.push(data.slice())
    length += data.length
    if (length - whole.size >= GATHER) settle()
  }
  const writable = new WritableStream<Piece>({
    write({ data, position }) {
      if (position === length) return append(data)
      if (position > length) throw new Error('a piece leaves a gap')
      settle()
      whole = new Blob([whole.slice(0, position), data.slice(), whole.slice(position + data.length)])
      length = whole.size
    },
  })
  return {
    writable,
    blob() {
      settle()
      return new Blob([whole], { type })
    },
  }
}
