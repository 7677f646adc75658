import { expect, test } from 'vitest'
import { deriveFiling, newSeed } from '../../../shared/filing/derive-filing.ts'
import { sealFile } from '../../../shared/seal/file.ts'
import { fits, sealedLength } from '../../../site/evidence/limits.ts'
import { pixelsOf } from '../../../site/evidence/read/pixels.ts'
import { isFake, readForm } from '../../../site/evidence/read/read-form.ts'
import { takeFile } from '../../../site/evidence/take-file.ts'
import { box, bytesOf, makeFilm } from './film.ts'

const room = { files: 10, sizes: [], used: 0 }
const never = () => Promise.reject(new Error('nobody was to be asked'))
const fileOf = (name: string, ...parts: readonly (string | Uint8Array)[]) =>
  new File(
    parts.map((part) => (typeof part === 'string' ? bytesOf(part) : part).slice()),
    name,
  )
/** A file that says it is this large, without being so. */
function sized(name: string, size: number): File {
  const file = fileOf(name, '\xff\xd8\xff')
  Object.defineProperty(file, 'size', { value: size })
  return file
}

/** A PNG's header, of a picture with these sides; RFC 2083. */
const png = (width: number, height: number) => {
  const sides = new Uint8Array(8)
  new DataView(sides.buffer).setUint32(0, width)
  new DataView(sides.buffer).setUint32(4, height)
  return fileOf('bomb.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', sides, '\x08\x06\0\0\0', '....IEND....')
}
const soi = '\xff\xd8'
const exif = `\xff\xe1\0\x10Exif\0\0thumb\xff\xd9.`
const frame = '\xff\xc0\0\x11\x08\0\x20\0\x30\x03\x01\x11\0\x02\x11\x01\x03\x11\x01'
const scan = '\xff\xda\0\x02....'

test.each([
  ['a.jpg', '\xff\xd8\xff\xe0', 'jpeg'],
  ['a.png', '\x89PNG\r\n\x1a\n', 'png'],
  ['a.webp', 'RIFF\0\0\0\0WEBP', 'webp'],
  ['a.heic', '\0\0\0\x18ftypheic', 'heif'],
  ['a.mov', '\0\0\0\x14ftypqt  ', 'mp4'],
  ['a.m4a', '\0\0\0\x1cftypM4A ', 'm4a'],
  ['a.mp3', 'ID3\x04', 'mp3'],
  ['a.mp3', '\xff\xfb\x90\x64', 'mp3'],
  ['a.aac', '\xff\xf1\x50\x80', 'aac'],
  ['a.wav', 'RIFF\0\0\0\0WAVE', 'wav'],
  ['a.amr', '#!AMR\n', 'amr'],
  ['a.pdf', '%PDF-1.7', 'pdf'],
])('%s is known by its first bytes', async (name, start, form) => {
  const found = await readForm(fileOf(name, start))
  expect(found).toBe(form)
  expect(isFake(name, found)).toBe(false)
  expect(isFake('an.html', undefined)).toBe(false)
})

test.each([
  ['a page called a photo', fileOf('a.jpg', '<!doctype html><script>'), 'fake'],
  ['a program called a film', fileOf('a.mp4', 'MZ\x90\0'), 'fake'],
  ['a document called a photo', fileOf('a.png', '%PDF-1.7 %%EOF'), 'fake'],
  ['a kind that is not taken', fileOf('a.docx', 'PK\x03\x04'), 'kind'],
  ['an empty file', fileOf('a.jpg'), 'empty'],
  ['101 megabytes', sized('a.jpg', 101_000_000), 'tooBig'],
  ['a photo cut off before its end', fileOf('a.jpg', soi, exif, frame, scan), 'broken'],
  ['a PNG without its end', fileOf('a.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'broken'],
  ['a document cut off', fileOf('a.pdf', '%PDF-1.7\n1 0 obj'), 'broken'],
  ['a pixel bomb', png(40_000, 40_000), 'pixels'],
])('%s is refused', async (_, file, reason) => {
  await expect(takeFile(file, room, never)).rejects.toThrow(reason)
})

test('a film cut off is refused, and one that is whole is taken', async () => {
  const film = await makeFilm()
  const cut = fileOf('a.mp4', film.subarray(0, film.length - 30))
  await expect(takeFile(cut, room, never)).rejects.toThrow('broken')
  const taken = await takeFile(fileOf('a.mp4', film), room, never)
  expect(taken).toMatchObject({ kind: 'video', cleaned: true, ending: 'mp4' })
})

test('the end of a small picture in the header is not the end of the photo', async () => {
  const whole = fileOf('a.jpg', soi, exif, frame, scan, '\xff\xd9')
  expect(await pixelsOf('jpeg', whole)).toBe(32 * 48)
  const cut = fileOf('a.jpg', soi, exif, frame, scan)
  await expect(takeFile(cut, room, never)).rejects.toThrow('broken')
})

test('what cannot be cleaned goes only when the reporter says so', async () => {
  const ogg = fileOf('a.ogg', 'OggS and sound')
  expect(await takeFile(ogg, room, async () => false)).toBeUndefined()
  const taken = await takeFile(ogg, room, async () => true)
  expect(taken).toMatchObject({ kind: 'sound', cleaned: false })
  expect(await taken?.content.text()).toBe('OggS and sound')
})

test('a document that is too large to be drawn goes only when the reporter says so', async () => {
  const document = new File([bytesOf('%PDF-1.7'), new Uint8Array(30_000_000), bytesOf('%%EOF')], 'a.pdf')
  expect(await takeFile(document, room, async () => false)).toBeUndefined()
})

test('a bare AMR recording is taken as it is, one that cannot be followed for longer than it could is asked about', async () => {
  const sound = `#!AMR\n\x3c${'x'.repeat(31)}\x3c${'y'.repeat(31)}`
  expect(await takeFile(fileOf('a.amr', sound), room, never)).toMatchObject({ cleaned: true, removed: [] })
  let asked = 0
  const odd = fileOf('a.amr', sound, '\xff'.repeat(99))
  await takeFile(odd, room, async () => ++asked === 0)
  expect(asked).toBe(1)
})

test('ten files and no more', async () => {
  await expect(takeFile(fileOf('a.jpg', 'x'), { ...room, files: 0 }, never)).rejects.toThrow('tooMany')
})

test('together they stay under 100 megabytes, those given up on the way counted', async () => {
  const film = fileOf('a.mp4', await makeFilm())
  await expect(takeFile(film, { ...room, sizes: [100_000_000, 4_000_000] }, never)).rejects.toThrow('total')
  await expect(takeFile(film, { ...room, used: 100 * 1024 * 1024 }, never)).rejects.toThrow('total')
  expect(fits([100_000_000])).toBe(true)
})

test('the room reckoned with is never less than what is sealed, and at most a few hundred bytes more', async () => {
  const { identity } = deriveFiling(newSeed())
  for (const size of [1, 65_536, 70_000, 3_000_000]) {
    let length = 0
    for await (const { bytes } of sealFile(identity, new Blob([new Uint8Array(size)]))) length += bytes.length
    expect(sealedLength(size)).toBeGreaterThanOrEqual(length)
    expect(sealedLength(size) - length).toBeLessThan(400)
  }
})

test('a HEIF picture counts as large as its largest part', async () => {
  const part = (width: number, height: number) => {
    const sides = new Uint8Array(12)
    new DataView(sides.buffer).setUint32(4, width)
    new DataView(sides.buffer).setUint32(8, height)
    return box('ispe', sides)
  }
  const file = fileOf('a.heic', '\0\0\0\x18ftypheic', part(512, 512), part(4032, 3024), part(160, 120))
  expect(await pixelsOf('heif', file)).toBe(4032 * 3024)
})
