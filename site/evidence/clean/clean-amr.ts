import { FileTrouble, type Trace } from '../evidence.ts'

/** Bytes of a frame by its type, header byte included; RFC 4867, tables of AMR and AMR-WB. Others have no frame. */
const narrow = [13, 14, 16, 18, 20, 21, 27, 32, 6]
const wide = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6]
const NO_DATA = 15

/** A tag behind the sound is smaller; more that is no sound means that the recording itself could not be followed. */
const TAG = 64 * 1024

/**
 * A recording that is nothing but sound, frame after frame: the format has no place for details, and what stands
 * behind the last frame is left out. Throws {@link FileTrouble}: `uncleanable` when its frames cannot be followed.
 */
export async function cleanAmr(file: Blob): Promise<{ content: Blob; removed: readonly Trace[] }> {
  const end = soundEnds(new Uint8Array(await file.arrayBuffer()))
  if (end === undefined || file.size - end > Math.min(TAG, end)) throw new FileTrouble('uncleanable')
  return { content: file.slice(0, end, 'audio/amr'), removed: end < file.size ? ['other'] : [] }
}

/** Where the last whole frame ends; undefined when there is none. */
function soundEnds(bytes: Uint8Array): number | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 9))
  const isWide = head.startsWith('#!AMR-WB\n')
  if (!isWide && !head.startsWith('#!AMR\n')) return undefined
  const sizes = isWide ? wide : narrow
  const start = isWide ? 9 : 6
  let at = start
  for (;;) {
    const frame = bytes[at] ?? 0xff
    const kind = (frame >> 3) & 0x0f
    const size = kind === NO_DATA ? 1 : sizes[kind]
    if (size === undefined || (frame & 0x83) !== 0 || at + size > bytes.length) break
    at += size
  }
  return at > start ? at : undefined
}
