import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import sharp, { type Sharp } from 'sharp'
import { expect, it } from 'vitest'
import { makePdf, pdfText } from '../site/evidence/hidden/make-pdf.ts'
import { hiddenPhotos, quarters, turnedPhotos } from '../site/evidence/hidden/make-photo.ts'
import { choose, openFiles, recordFilm } from './walk/choose-file.ts'
import { openSite } from './walk/open-site.ts'

const site = openSite()

it('every form of a photo is turned as it was held, on white, with nothing that was hidden in it', async () => {
  const { page, complaints, close } = await openFiles(site)
  for (const photo of await turnedPhotos()) {
    const { bytes } = await choose(page, photo)
    const upright = await sharp(photo.content).rotate().flatten({ background: '#fff' }).toBuffer()
    expect(await quarters(bytes), photo.name).toEqual(await quarters(upright))
  }
  for (const photo of await hiddenPhotos()) {
    expect(Buffer.from(photo.content).toString('latin1'), photo.name).toMatch(/Shili/)
    const { said, bytes } = await choose(page, photo)
    expect(bytes.toString('latin1'), photo.name).not.toMatch(/Shili|Exif|http/)
    expect(bytes.subarray(-2), photo.name).toEqual(Buffer.from([0xff, 0xd9]))
    expect(said, photo.name).toContain(photo.told)
  }
  expect(complaints).toEqual([])
  await close()
})

it('of a document goes what is seen of its pages, as pictures, and the page says so', async () => {
  const { page, hosts, complaints, close } = await openFiles(site)
  const photo = await sharp({ create: { width: 100, height: 80, channels: 3, background: '#00f' } })
    .withExif({ IFD0: { Make: 'ShiliPhone' } })
    .jpeg()
    .toBuffer()
  const content = await makePdf(photo)
  const before = new Set((await pdfText(content)).match(/Shili[A-Z]\w+/g))
  expect(before.size).toBe(16)
  const { said, bytes } = await choose(page, { name: 'ShiliName.pdf', content })
  expect(said).toContain('2 页，每页变成了图片')
  expect(said).toContain('已去掉：时间、作者、制作软件、其他附带信息')
  const after = await pdfText(bytes)
  expect(after).not.toMatch(/Shili|Font|\/Info|\/ID|Metadata|Annot|JavaScript|EmbeddedFile|Exif/)
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  expect(document.getPages().map((one) => one.getSize())).toEqual([
    { width: 300, height: 400 },
    { width: 400, height: 300 },
  ])
  const pictures = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
    .filter(({ dict }) => dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image'))
  expect(pictures).toHaveLength(2)
  const first = sharp(pictures[0]?.contents)
  // In points of the page as it is seen, from its upper left corner: a red square, a blue photo, a black box, blank.
  expect(await colourAt(first, 25, 25)).toEqual(['ff', '00', '00'])
  expect(await colourAt(first, 200, 60)).toEqual(['00', '00', 'ff'])
  expect(await colourAt(first, 60, 195)).toEqual(['00', '00', '00'])
  expect(await colourAt(first, 60, 300)).toEqual(['ff', 'ff', 'ff'])
  // Letters of a font that the document only names are drawn in one that the browser has.
  expect(await darkest(first, 25, 120)).toBeLessThan(128)
  expect(await darkest(first, 200, 120)).toBeGreaterThan(250)
  expect([...hosts]).toEqual([new URL(site.stack.origin).host])
  expect(complaints).toEqual([])
  await close()
})

it('a film that a browser made still plays once it is made anew, sound and all', async () => {
  const { page, complaints, close } = await openFiles(site)
  const film = Buffer.from(await page.evaluate(recordFilm), 'base64')
  expect(film.subarray(0, 4)).toEqual(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))
  await page.locator('#photos').setInputFiles({ name: 'film.webm', mimeType: 'video/webm', buffer: film })
  const player = page.locator('#photo-list video')
  await player.waitFor()
  expect(await page.locator('#photo-list').textContent()).toContain('已去掉：其他附带信息')
  const played = await player.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true
    await video.play()
    await new Promise((done) => video.addEventListener('ended', done))
    const { videoWidth, videoHeight, duration, error } = video
    const sound = (video as unknown as { webkitAudioDecodedByteCount: number }).webkitAudioDecodedByteCount
    return { videoWidth, videoHeight, long: duration > 0.5, heard: sound > 0, error }
  })
  expect(played).toEqual({ videoWidth: 64, videoHeight: 48, long: true, heard: true, error: null })
  expect(complaints).toEqual([])
  await close()
})

it('a document that is being drawn can be left out', async () => {
  const { page, close } = await openFiles(site)
  const document = await PDFDocument.create()
  for (let n = 0; n < 90; n++) document.addPage([600, 800]).drawText(`Shili ${n}`, { x: 50, y: 400 })
  const buffer = Buffer.from(await document.save())
  await page.locator('#photos').setInputFiles({ name: 'long.pdf', mimeType: '', buffer })
  await page.waitForFunction(
    () => (globalThis.document.querySelector<HTMLProgressElement>('#file-waiting progress')?.value ?? 0) > 0,
  )
  await page.locator('#file-waiting button').click()
  await page.locator('#photos').setInputFiles({
    name: 'after.jpg',
    mimeType: '',
    buffer: Buffer.from((await turnedPhotos())[0]?.content ?? []),
  })
  await page.locator('#photo-list img').waitFor()
  expect(await page.locator('#photo-list li').count()).toBe(1)
  expect(await page.locator('#file-waiting li').count()).toBe(0)
  expect(await page.locator('#photo-list').textContent()).toContain('照片1')
  const encoded = await page.evaluate(() => (globalThis as unknown as { encoded: number }).encoded)
  expect(encoded).toBeLessThan(90)
  await close()
})

/** The colour of a page's picture around a place in points, each channel rounded to the nearest of 00, 80 and ff. */
async function colourAt(picture: Sharp, left: number, top: number): Promise<string[]> {
  const { width = 0 } = await picture.metadata()
  const scale = width / 300
  const area = { left: Math.round(left * scale), top: Math.round(top * scale), width: 20, height: 20 }
  const { channels } = await sharp(await picture.clone().extract(area).png().toBuffer()).stats()
  return channels.map(({ mean }) => ['00', '80', 'ff'][Math.round(mean / 127.5)] ?? '')
}

/** The darkest grey in 60 by 30 points of a page's picture from a place on. */
async function darkest(picture: Sharp, left: number, top: number): Promise<number> {
  const { width = 0 } = await picture.metadata()
  const [x, y, wide, high] = [left, top, 60, 30].map((points) => Math.round((points * width) / 300))
  const area = { left: x ?? 0, top: y ?? 0, width: wide ?? 1, height: high ?? 1 }
  const { channels } = await sharp(await picture.clone().extract(area).greyscale().png().toBuffer()).stats()
  return channels[0]?.min ?? 255
}
