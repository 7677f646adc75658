import sharp from 'sharp'

/** A photo as a phone makes it, with place, time and model inside. `mark`: text hidden in its description. */
export async function phonePhoto(mark: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const picture = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="#b8c4c2"/><path d="M0 620 300 540 520 600 860 500 1200 580V900H0Z" fill="#8a6a48"/><g stroke="#4c5a60" stroke-width="14" fill="none"><path d="M180 600V160M420 570V160M660 560V160M900 520V160M120 240H960M120 380H960M120 500H960M180 240 420 380 660 240 900 380"/></g><text x="60" y="860" font-size="64" fill="#fff">SAMPLE</text></svg>`,
  )
  const buffer = await sharp(picture)
    .jpeg({ quality: 80 })
    .withExif({
      IFD0: { ImageDescription: mark, Model: 'CanaryPhone' },
      IFD3: { GPSLatitude: '31/1 57/1 0/1', GPSLongitude: '118/1 50/1 0/1' },
    })
    .toBuffer()
  return { name: 'IMG_20261123_080000.jpg', mimeType: 'image/jpeg', buffer }
}
