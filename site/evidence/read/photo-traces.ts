import type { Trace } from '../evidence.ts'
import { readExif } from './exif.ts'

/** Where details of a camera begin: in JPEG and HEIF; in PNG and WebP after four bytes or none. */
const exifStarts = /Exif\0\0|eXIf|EXIF/

/** Words of programs, comments, and lists of other kinds: XMP, IPTC, comments of JPEG, PNG and GIF. */
const otherStarts = /ns\.adobe\.com\/xap|XMP |Photoshop 3\.0|\xff\xfe\0|[itz](?:TXt|EXt)|tEXt|\x21\xfe/

/** What a picture tells besides what it shows, as far as it can be told by looking; all of it goes when it is drawn anew. */
export async function photoTraces(file: Blob): Promise<Trace[]> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = latin1(bytes)
  const at = text.search(exifStarts)
  const exif = at < 0 ? undefined : readExif(bytes.subarray(at + 4))
  const told = exif?.traces ?? []
  const other = otherStarts.test(text) || (at >= 0 && told.length === 0)
  return other ? [...told, 'other'] : [...told]
}

/** One sign for each byte. `TextDecoder` would make other signs of some. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  }
  return parts.join('')
}
