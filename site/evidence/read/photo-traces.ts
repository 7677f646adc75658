import type { Trace } from '../evidence.ts'
import { readExif } from './exif.ts'
import type { FormName } from './form.ts'

/** Bytes of either end that are looked through: cameras write their details there. */
const FRONT = 4_000_000
const BACK = 1_000_000

/** How the details of a camera are announced, and how they begin wherever they stand: their list is right behind. */
const announced = /Exif\0\0|eXIf|EXIF/
const begun = /II\*\0.\0\0\0|MM\0\*\0\0\0./gs

/** Words of programs, comments, and lists of other kinds. */
const anywhere = /ns\.adobe\.com\/xap|XMP |Photoshop 3\.0/

/** Those of one form, which in another would be found by chance. */
const others: Partial<Record<FormName, RegExp>> = {
  jpeg: /\xff\xfe\0/,
  png: /tEXt|zTXt|iTXt/,
  gif: /\x21\xfe/,
}

/** What a picture tells besides what it shows, as far as it can be told by looking; all of it goes when it is drawn anew. */
export async function photoTraces(form: FormName, file: Blob): Promise<Trace[]> {
  const ends = new Blob([file.slice(0, FRONT), file.slice(Math.max(FRONT, file.size - BACK))])
  const bytes = new Uint8Array(await ends.arrayBuffer())
  const text = latin1(bytes)
  const told = new Set([...text.matchAll(begun)].flatMap(({ index }) => tracesAt(bytes, index)))
  const unread = announced.test(text) && told.size === 0
  if (unread || anywhere.test(text) || others[form]?.test(text)) told.add('other')
  return [...told]
}

const tracesAt = (bytes: Uint8Array, at: number) => readExif(bytes.subarray(at))?.traces ?? []

/** One sign for each byte. `TextDecoder` would make other signs of some. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  }
  return parts.join('')
}
