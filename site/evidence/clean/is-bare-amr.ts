/** Bytes of a frame by its type, header byte included; RFC 4867, tables of AMR and AMR-WB. Others have no frame. */
const narrow = [13, 14, 16, 18, 20, 21, 27, 32, 6]
const wide = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6]
const NO_DATA = 15

/**
 * Whether a recording is nothing but sound, frame after frame to its very end: the format has no place for
 * details, so a file that holds to it tells none.
 */
export async function isBareAmr(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 9))
  const isWide = head.startsWith('#!AMR-WB\n')
  if (!isWide && !head.startsWith('#!AMR\n')) return false
  const sizes = isWide ? wide : narrow
  let at = isWide ? 9 : 6
  while (at < bytes.length) {
    const frame = bytes[at] ?? 0
    const kind = (frame >> 3) & 0x0f
    const size = kind === NO_DATA ? 1 : sizes[kind]
    if (size === undefined || (frame & 0x83) !== 0) return false
    at += size
  }
  return at === bytes.length
}
