/** What a scan is, by all that can be told without drawing it: `pdf` or `jpeg` from its first byte to its end; undefined for anything else. */
export function kindOfScan(bytes: Uint8Array): 'pdf' | 'jpeg' | undefined {
  if (isWholePdf(bytes)) return 'pdf'
  return isWholeJpeg(bytes) ? 'jpeg' : undefined
}

/** So many bytes before the end a reader looks for where a PDF's list of objects begins (ISO 32000-1, annex H). */
const TAIL = 1024

/** A header with a version, and an end that names where the list of objects begins, where one does. */
function isWholePdf(bytes: Uint8Array): boolean {
  if (!/^%PDF-[12]\.\d/.test(latin(bytes.subarray(0, 16)))) return false
  const [, offset] = /startxref\s+(\d+)\s+%%EOF\s*\0*$/.exec(latin(bytes.subarray(-TAIL))) ?? []
  const at = Number(offset ?? Number.NaN)
  return at < bytes.length && /^\s*(?:xref\s|\d+\s+\d+\s+obj\b)/.test(latin(bytes.subarray(at, at + 40)))
}

/** Segments that end where the next begins, among them a frame with sides, then a scan and the picture's end (ITU-T T.81, B.1). */
function isWholeJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false
  let framed = false
  for (let at = 2; bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    // A marker may have any number of these before it.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = word(bytes, at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return false
    if (frames.has(marker)) framed = word(bytes, at + 5) > 0 && word(bytes, at + 7) > 0
    if (marker === 0xda) return framed && endsAfter(bytes, at + 2 + length)
    at += 2 + length
  }
  return false
}

/** Markers of a frame: of every way to code one, not of tables. */
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

/** Whether something is coded from here on, and ends. */
function endsAfter(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

const word = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0)
const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
