import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { bytes } from '../make-media.ts'

/** A file, and what the page says of it once it is cleaned. */
interface Photo {
  readonly name: string
  readonly content: Uint8Array
  readonly told: string
}

const corner = (background: string, left: number, top: number) => ({
  input: { create: { width: 60, height: 40, channels: 3 as const, background } },
  left,
  top,
})

/** 120 by 80 pixels: red, green, blue, and what shows through. */
const picture = () =>
  sharp({ create: { width: 120, height: 80, channels: 4, background: '#0000' } }).composite([
    corner('#f00', 0, 0),
    corner('#0f0', 60, 0),
    corner('#00f', 0, 40),
  ])

/** A photo in each form and each way of being held that Exif knows. */
export async function turnedPhotos(): Promise<Omit<Photo, 'told'>[]> {
  const photos: Omit<Photo, 'told'>[] = []
  for (const form of ['jpeg', 'png', 'webp'] as const) {
    for (let orientation = 1; orientation <= 8; orientation++) {
      const made = picture().flatten(form === 'jpeg' ? { background: '#fff' } : false)
      const content = await made.withMetadata({ orientation })[form]().toBuffer()
      photos.push({ name: `${orientation}.${form}`, content })
    }
  }
  return photos
}

/** Width and height, and the colour in the middle of each quarter, each channel as 0, 1 or 2. */
export async function quarters(content: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(content).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => {
    const start = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels
    return [...data.subarray(start, start + 3)].map((value) => Math.round(value / 127.5))
  }
  const colours = [0.25, 0.75].flatMap((y) => [0.25, 0.75].flatMap((x) => at(x, y)))
  return [info.width, info.height, ...colours]
}

const exif = {
  IFD0: { Make: 'ShiliMake', Model: 'ShiliModel', Artist: 'ShiliArtist', DateTime: '2026:11:20 08:00:00' },
  IFD2: { UserComment: 'ShiliUser', LensModel: 'ShiliLens' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 3/1 0/1', GPSProcessingMethod: 'ShiliGps' },
}
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:a="ShiliXmp"/></rdf:RDF></x:xmpmeta>'
const all = '已去掉：位置、时间、手机型号、作者、制作软件'

/** Photos that hide words wherever their form has room for them. */
export async function hiddenPhotos(): Promise<Photo[]> {
  const tagged = () => picture().withExif(exif).withXmp(xmp)
  const jpeg = await tagged().flatten({ background: '#fff' }).jpeg().toBuffer()
  const segment = (marker: number, words: string) => bytes(0xff, marker, 0, words.length + 2, words)
  const inside = bytes(
    segment(0xfe, 'ShiliNote'),
    segment(0xed, 'Photoshop 3.0\0ShiliIptc'),
    segment(0xe2, 'ICC_PROFILE\0\x01\x01ShiliProfile'),
    segment(0xef, 'ShiliLast'),
  )
  const chunk = (name: string, content: Uint8Array) => {
    const body = bytes(name, content)
    const check = crc32(body)
    const number = (n: number) => bytes((n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255)
    return bytes(number(content.length), body, number(check))
  }
  const png = await tagged().png().toBuffer()
  const texts = [
    chunk('tEXt', bytes('Comment\0ShiliText')),
    chunk('zTXt', bytes('Comment\0\0', deflateSync('ShiliPacked'))),
    chunk('iTXt', bytes('Comment\0\0\0\0\0ShiliWorld')),
    chunk('prVt', bytes('ShiliPrivate')),
  ]
  const webp = await tagged().webp().toBuffer()
  const gif = await picture().gif().toBuffer()
  return [
    {
      name: 'a.jpg',
      content: bytes(jpeg.subarray(0, 2), inside, jpeg.subarray(2), 'ShiliBehind'),
      told: all,
    },
    {
      name: 'a.png',
      content: bytes(png.subarray(0, 33), ...texts, png.subarray(33), 'ShiliBehind'),
      told: all,
    },
    { name: 'a.webp', content: webp, told: all },
    {
      name: 'a.gif',
      content: bytes(gif.subarray(0, -1), 0x21, 0xfe, 12, 'ShiliComment', 0, 0x3b, 'ShiliBehind'),
      told: '其他附带信息',
    },
    { name: 'a.avif', content: await tagged().avif({ effort: 0 }).toBuffer(), told: all },
  ]
}
