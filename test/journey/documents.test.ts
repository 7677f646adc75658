import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { openSite } from './walk/open-site.ts'
import { visit } from './walk/visit.ts'

const site = openSite()

describe('a document', () => {
  /** The colour in the middle of a drawn page, and what was asked for on the way. */
  async function draw(document: PDFDocument) {
    const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'desk')
    const asked: string[] = []
    page.on('requestfinished', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto('/desk/')
    const named = await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((one) => new URL((one as HTMLScriptElement).src).pathname))
    const map = (await page.locator('script[type="importmap"]').textContent()) ?? ''
    const part = /\/_astro\/open-pdf[^"]*/.exec(map)?.[0] ?? ''
    const bytes = [...(await document.save())].join()
    const colour = await page.evaluate(`import('${part}')
      .then(({ openPdf }) => openPdf(new Uint8Array([${bytes}])))
      .then((opened) => opened.draw(1))
      .then((canvas) => [...canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data])`)
    expect(complaints).toEqual([])
    await close()
    const others = (paths: readonly string[]) =>
      paths.filter((path) => path.endsWith('.js') && !map.includes(path) && !named.includes(path))
    return { colour, asked, besides: others(asked) }
  }

  it('whose picture needs a decoder is drawn: the decoder is part of the worker', async () => {
    const { colour, besides } = await draw(await blackPdf())
    expect(colour).toEqual([0, 0, 0, 255])
    // Beside what the page itself names nothing was asked for.
    expect(besides).toEqual([])
  })

  it('whose letters need a font and a character map is drawn with those of the site', async () => {
    const { asked } = await draw(await letteredPdf())
    const parts = asked.filter((path) => path.startsWith('/assets/pdf/'))
    expect(parts).toContain('/assets/pdf/cmaps/UniGB-UCS2-H.bcmap')
    expect(parts.filter((path) => path.startsWith('/assets/pdf/standard_fonts/'))).not.toEqual([])
  })
})

/** A document of one page with a Latin letter and 中, of fonts that it does not bring. */
async function letteredPdf(): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const page = document.addPage([80, 80])
  const { context } = document
  const CIDSystemInfo = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 4 }
  const BaseFont = 'STSong-Light'
  const own = context.register(
    context.obj({ Type: 'Font', Subtype: 'CIDFontType0', BaseFont, CIDSystemInfo }),
  )
  const Encoding = 'UniGB-UCS2-H'
  const chinese = context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont, Encoding, DescendantFonts: [own] })
  const latin = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' })
  const [one, two] = [chinese, latin].map((font) => page.node.newFontDictionary('F', context.register(font)))
  const text = `BT ${one} 40 Tf 10 20 Td <4E2D> Tj ET BT ${two} 40 Tf 50 20 Td (A) Tj ET`
  page.node.set(PDFName.of('Contents'), context.register(context.stream(text)))
  return document
}

/** A document of one page that a black picture fills, packed as JBIG2: eight by eight, one black line, seven alike. */
async function blackPdf(): Promise<PDFDocument> {
  const number = (n: number) => [0, 0, 0, n]
  const size = [...number(8), ...number(8)]
  const place = [...number(0), ...number(0)]
  const about = [...number(0), 0x30, 0, 1, ...number(19), ...size, ...place, 0, 0, 0]
  // 001 00110101 000101 (no white, eight black), seven times 11 (as above), then the end: 000000000001 twice.
  const bits = `001${'00110101'}000101${'11'.repeat(7)}${'000000000001'.repeat(2)}`
  const packed = (bits.match(/.{1,8}/g) ?? []).map((eight) => Number.parseInt(eight.padEnd(8, '0'), 2))
  const region = [...size, ...place, 0, 1, ...packed]
  const picture = Uint8Array.from([...about, ...number(1), 0x26, 0, 1, ...number(region.length), ...region])
  const document = await PDFDocument.create()
  const page = document.addPage([80, 80])
  const image = document.context.stream(picture, {
    ...{ Type: 'XObject', Subtype: 'Image', Width: 8, Height: 8, BitsPerComponent: 1 },
    ...{ ColorSpace: 'DeviceGray', Filter: 'JBIG2Decode' },
  })
  const name = page.node.newXObject('Picture', document.context.register(image))
  const draw = document.context.stream(`q 80 0 0 80 0 0 cm ${name} Do Q`)
  page.node.set(PDFName.of('Contents'), document.context.register(draw))
  return document
}
