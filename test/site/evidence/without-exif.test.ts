import sharp from 'sharp'
import { expect, test } from 'vitest'
import { photoTraces } from '../../../site/evidence/read/photo-traces.ts'
import { withoutExif } from '../../../site/evidence/read/without-exif.ts'
import { turnedPhotos } from './hidden/make-photo.ts'

// Not every browser turns these two by their details; a real browser is tried in test/journey/made-anew.test.ts.
test('WebP and PNG are drawn without their details, which say how they were held', async () => {
  for (const { name, content } of await turnedPhotos()) {
    const [orientation, form] = name.split('.') as [string, 'jpeg' | 'png' | 'webp']
    const file = new Blob([content.slice()])
    const { picture, exif } = await withoutExif(form, file)
    if (form === 'jpeg') {
      expect(picture).toBe(file)
      continue
    }
    expect(exif?.orientation, name).toBe(Number(orientation))
    const bare = Buffer.from(await picture.arrayBuffer())
    expect((await sharp(bare).metadata()).exif, name).toBeUndefined()
    const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer()
    expect(await pixels(bare), name).toEqual(await pixels(content))
  }
})

test('only what a photo tells is said to have been removed', async () => {
  const create = { width: 64, height: 48, channels: 3, background: '#8a7' } as const
  const bare = await sharp({ create }).jpeg().toBuffer()
  const told = async (exif: Record<string, Record<string, string>>) =>
    photoTraces('jpeg', new Blob([(await sharp(bare).withExif(exif).jpeg().toBuffer()).slice()]))
  expect(await photoTraces('jpeg', new Blob([bare.slice()]))).toEqual([])
  expect(await told({ IFD0: { Model: 'ShiliModel' } })).toEqual(['device'])
  expect(await told({ IFD2: { DateTimeOriginal: '2026:11:20 08:00:00' } })).toEqual(['time'])
  expect(await told({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 3/1 0/1' } })).toEqual(['place'])
  expect(await told({ IFD0: { ImageDescription: 'Shili' } })).toEqual(['other'])
})
