import { type FormName, forms, kindByName } from './form.ts'

/** Bytes at the front of a file that tell its form. */
const FRONT = 64

/** The form of a file by its first bytes, whatever it is called; undefined when it is none that is taken. */
export async function readForm(file: Blob): Promise<FormName | undefined> {
  const front = new Uint8Array(await file.slice(0, FRONT).arrayBuffer())
  const text = String.fromCharCode(...front)
  const mark = marks.find(({ at, start }) => text.startsWith(start, at))
  if (mark) return mark.name
  if (text.startsWith('ftyp', 4)) return boxForm(text)
  if (oldMovie.includes(text.slice(4, 8))) return 'mp4'
  return soundFrame(front)
}

/** Whether the name promises another kind than the bytes hold. */
export function isFake(name: string, found: FormName | undefined): boolean {
  const promised = kindByName(name)
  if (!promised || !found) return promised !== undefined
  const { kind } = forms[found]
  const heard = kind === 'sound' || kind === 'video'
  return promised !== kind && !(heard && (promised === 'sound' || promised === 'video'))
}

const marks: readonly { readonly name: FormName; readonly start: string; readonly at: number }[] = [
  { name: 'jpeg', start: '\xff\xd8\xff', at: 0 },
  { name: 'png', start: '\x89PNG\r\n\x1a\n', at: 0 },
  { name: 'gif', start: 'GIF8', at: 0 },
  { name: 'webp', start: 'WEBP', at: 8 },
  { name: 'wav', start: 'WAVE', at: 8 },
  { name: 'mp3', start: 'ID3', at: 0 },
  { name: 'amr', start: '#!AMR', at: 0 },
  { name: 'webm', start: '\x1a\x45\xdf\xa3', at: 0 },
  { name: 'ogg', start: 'OggS', at: 0 },
  { name: 'flac', start: 'fLaC', at: 0 },
  { name: 'pdf', start: '%PDF-', at: 0 },
]

/** QuickTime films from before the `ftyp` box begin with one of these. */
const oldMovie = ['moov', 'mdat', 'wide', 'free', 'skip']

const stillBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'avif', 'avis']

function boxForm(text: string): FormName {
  const brand = text.slice(8, 12)
  if (stillBrands.includes(brand)) return 'heif'
  return brand.startsWith('M4A') || brand.startsWith('M4B') ? 'm4a' : 'mp4'
}

/** Bare AAC frames (ISO/IEC 13818-7, layer always 0) or bare MP3 frames (ISO/IEC 11172-3, layer III). */
function soundFrame([first = 0, second = 0]: Uint8Array): FormName | undefined {
  if (first !== 0xff) return undefined
  if ((second & 0xf6) === 0xf0) return 'aac'
  return (second & 0xe6) === 0xe2 ? 'mp3' : undefined
}
