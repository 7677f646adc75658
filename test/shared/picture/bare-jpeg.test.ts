import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { findPrivateWords } from '../../../shared/case/firewall.ts'
import { PICTURE_BYTES, readBareJpeg } from '../../../shared/picture/bare-jpeg.ts'
import { wordsIn } from '../../../shared/picture/words-in.ts'
import { bareJpeg, jpegWithRestarts, withSegment } from '../../fixtures/picture.ts'

let jpeg: Uint8Array
beforeAll(async () => {
  jpeg = await bareJpeg()
})
const text = (words: string) => new TextEncoder().encode(words)
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((one) => [...one]))

describe('a picture that holds nothing but itself', () => {
  it('is read by its sides, also in grey', async () => {
    expect(readBareJpeg(jpeg)).toEqual({ width: 64, height: 48 })
    const grey = await sharp(jpeg).greyscale().jpeg().toBuffer()
    expect(readBareJpeg(new Uint8Array(grey))).toEqual({ width: 64, height: 48 })
  })

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a comment', () => withSegment(jpeg, 0xfe, text('示例'))],
    ['details of a camera', () => withSegment(jpeg, 0xe1, text('Exif\0\0sample'))],
    ['a colour profile', () => withSegment(jpeg, 0xe2, text('ICC_PROFILE\0sample'))],
    ['another application’s words', () => withSegment(jpeg, 0xed, text('Photoshop 3.0\0'))],
    [
      'a second JFIF header with a small picture',
      () => withSegment(jpeg, 0xe0, text('JFIF\0aaaaaaa\u0001\u0001xyz')),
    ],
    ['words behind its end', () => joined(jpeg, text('13800138000'))],
    ['a whole picture behind its end', () => joined(jpeg, jpeg)],
    ['a table longer than it says', () => withSegment(jpeg, 0xdb, new Uint8Array(80))],
    ['a table of codes longer than it says', () => withSegment(jpeg, 0xc4, new Uint8Array(30))],
    ['a reserved marker', () => withSegment(jpeg, 0xf5, text('aa'))],
    ['no end', () => jpeg.subarray(0, jpeg.length - 2)],
    ['half of it', () => jpeg.subarray(0, jpeg.length / 2)],
    [
      'another kind of JPEG',
      async () => new Uint8Array(await sharp(jpeg).jpeg({ progressive: true }).toBuffer()),
    ],
    ['a PNG', async () => new Uint8Array(await sharp(jpeg).png().toBuffer())],
    ['nothing', () => new Uint8Array(0)],
    ['too many bytes', () => joined(jpeg, new Uint8Array(PICTURE_BYTES))],
  ])('%s is none', async (_, make) => {
    expect(readBareJpeg(await make())).toBeUndefined()
  })

  /** The same bytes, whose frame says other sides. */
  const saying = (bytes: Uint8Array, width: number, height: number) => {
    const at = bytes.findIndex((one, n) => one === 0xff && bytes[n + 1] === 0xc0)
    return bytes
      .with(at + 5, height >> 8)
      .with(at + 6, height & 255)
      .with(at + 7, width >> 8)
      .with(at + 8, width & 255)
  }
  it.each([
    ['larger', 640, 480],
    ['higher', 64, 1000],
    ['wider', 80, 48],
    ['smaller', 8, 8],
    ['lower', 64, 16],
  ])('one that says it is %s than its scan is none', (_, width, height) => {
    expect(readBareJpeg(saying(jpeg, 64, 48))).toEqual({ width: 64, height: 48 })
    expect(readBareJpeg(saying(jpeg, width, height))).toBeUndefined()
  })

  it('of any sampling, quality and codes is what it says', async () => {
    const noise = Uint8Array.from({ length: 97 * 61 * 3 }, (_, n) => (n * n * 31 + n * 7) & 255)
    const drawn = sharp(noise, { raw: { width: 97, height: 61, channels: 3 } })
    for (const chromaSubsampling of ['4:4:4', '4:2:0'])
      for (const quality of [1, 60, 100])
        for (const optimiseCoding of [true, false]) {
          const made = await drawn.clone().jpeg({ quality, chromaSubsampling, optimiseCoding }).toBuffer()
          expect(readBareJpeg(new Uint8Array(made))).toEqual({ width: 97, height: 61 })
          expect(readBareJpeg(saying(new Uint8Array(made), 97, 200))).toBeUndefined()
        }
  })

  it('with restart markers is what it says, as another decoder reads it', async () => {
    const made = jpegWithRestarts()
    const { data, info } = await sharp(made).greyscale().raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height, new Set(data)]).toEqual([16, 16, new Set([133])])
    expect(readBareJpeg(made)).toEqual({ width: 16, height: 16 })
    expect(readBareJpeg(saying(made, 16, 24))).toBeUndefined()
    expect(readBareJpeg(saying(made, 8, 8))).toBeUndefined()
  })

  it.each([
    ['none where one belongs', { markers: [] }],
    ['two where one belongs', { markers: [0xd0, 0xd1] }],
    ['one sooner than it says', { interval: 3 }],
    ['one later than it says', { interval: 1 }],
    ['another marker in its place', { markers: [0xfe] }],
    ['the second before the first', { markers: [0xd1] }],
  ])('with %s of the restart markers is none', (_, how) => {
    expect(readBareJpeg(jpegWithRestarts(how))).toBeUndefined()
  })

  it('however it is cut or changed, reading ends', () => {
    for (let at = 0; at < jpeg.length; at += 7) {
      readBareJpeg(jpeg.subarray(0, at))
      readBareJpeg(jpeg.with(at, 0xff))
      readBareJpeg(jpeg.with(at, 0))
    }
  })
})

describe('words in bytes', () => {
  it('are found wherever they stand, in Chinese too', () => {
    expect(
      wordsIn(joined(Uint8Array.of(255, 0, 1), text('电话是13800138000'), Uint8Array.of(0, 255))),
    ).toEqual(['电话是13800138000'])
  })
  it('of a picture without any are no number of a person', () => {
    expect(findPrivateWords(wordsIn(jpeg), ['示例备注示例备注示例备注'])).toBe(false)
    expect(findPrivateWords(['xx 13800138000 yy'], [])).toBe(true)
    expect(findPrivateWords(['写着示例备注示例备注示例备注'], ['示例备注示例备注示例备注'])).toBe(true)
  })
})
