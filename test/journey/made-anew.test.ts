import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { Page } from 'playwright-core'
import sharp, { type Sharp } from 'sharp'
import { expect, it } from 'vitest'
import { makePdf, pdfText } from '../site/evidence/hidden/make-pdf.ts'
import { hiddenPhotos, quarters, turnedPhotos } from '../site/evidence/hidden/make-photo.ts'
import { openSite } from './walk/open-site.ts'
import { visit } from './walk/visit.ts'

const site = openSite()

interface Chosen {
  readonly name: string
  readonly content: Uint8Array
}

/**
 * A page where files are chosen, and every blob that it makes or shows is kept for the test. Its encoder adds a comment
 * and words behind the end to every JPEG, as encoders of some telephones do.
 */
async function openFiles() {
  const { page, hosts, complaints, close } = await visit(site.browser, site.stack.origin, 'phone')
  await page.addInitScript(() => {
    const kept: Record<string, Blob> = {}
    const show = URL.createObjectURL
    URL.createObjectURL = (blob: Blob) => {
      const address = show.call(URL, blob)
      kept[address] = blob
      return address
    }
    globalThis.Blob = class extends Blob {
      constructor(parts?: BlobPart[], options?: BlobPropertyBag) {
        super(parts, options)
        if (options?.type === 'application/pdf') kept.document = this
      }
    }
    Object.assign(globalThis, { kept })
    const encode = HTMLCanvasElement.prototype.toBlob
    HTMLCanvasElement.prototype.toBlob = function (done, ...how) {
      encode.call(
        this,
        async (blob) => {
          const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? [])
          const comment = ['\xff\xfe\0\x0eShiliEncoder', 'ShiliBehind'].map((text) =>
            Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
          )
          done(new Blob([bytes.slice(0, 2), ...comment.slice(0, 1), bytes.slice(2), ...comment.slice(1)]))
        },
        ...how,
      )
    }
  })
  await page.goto('/report/')
  await page.evaluate(() => {
    const place = { city: '320100', division: '320115', site: '示例花园', address: '示例路' }
    const answers = { ...place, urgent: 'no', topic: 'PIT-01', narrative: '示例：坑边堆土。', named: 'anon' }
    sessionStorage.setItem('report', JSON.stringify({ answers, seen: ['PIT-01'] }))
    history.replaceState({ screen: 'files' }, '')
  })
  await page.reload()
  await page.locator('#q-files').waitFor({ state: 'visible' })
  return { page, hosts, complaints, close }
}

/** Chooses one file; the text beside it, and the bytes that will be sealed. */
async function choose(page: Page, { name, content }: Chosen): Promise<{ said: string; bytes: Buffer }> {
  await page.locator('#photos').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })
  const item = page.locator('#photo-list li')
  await item.or(page.locator('#file-waiting .field-error')).first().waitFor()
  const said = (await item.textContent()) ?? ''
  const encoded = await item.locator('img').evaluate(async (picture: HTMLImageElement) => {
    const { kept } = globalThis as unknown as { kept: Record<string, Blob> }
    const blob = kept.document ?? kept[picture.src]
    const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? [])
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })
  await item.getByRole('button').last().click()
  return { said, bytes: Buffer.from(encoded, 'base64') }
}

it('every form of a photo is turned as it was held, on white, with nothing that was hidden in it', async () => {
  const { page, complaints, close } = await openFiles()
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
  const { page, hosts, complaints, close } = await openFiles()
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
  expect([...hosts]).toEqual([new URL(site.stack.origin).host])
  expect(complaints).toEqual([])
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
