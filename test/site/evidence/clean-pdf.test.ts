import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { cleanPdf, stripJpeg } from '../../../site/evidence/clean/clean-pdf.ts'
import { bytesOf } from './film.ts'

const secrets = [
  'ShiliAuthor',
  'ShiliProgram',
  'ShiliXmp',
  'ShiliNote',
  'ShiliAttached',
  'ShiliPhone',
  'ShiliOld',
]

/** Two pages, with everything that phones and offices hide in a document. */
async function tagged(): Promise<Blob> {
  const document = await PDFDocument.create()
  const { context, catalog } = document
  const page = document.addPage([300, 400])
  document.addPage([300, 400])
  document.setAuthor('ShiliAuthor')
  document.setProducer('ShiliProgram')
  document.setCreationDate(new Date('2026-11-20T08:00:00Z'))
  catalog.set(PDFName.of('Metadata'), context.register(context.stream('ShiliXmp', { Type: 'Metadata' })))
  catalog.set(PDFName.of('Old'), context.register(context.stream('ShiliOld')))
  await document.attach(bytesOf('ShiliAttached'), 'ShiliAttached.txt')
  const note = { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] }
  const noteRef = context.register(context.obj(note))
  const made = context.lookup(noteRef)
  if (made && 'set' in made && typeof made.set === 'function')
    made.set(PDFName.of('T'), context.obj('ShiliNote'))
  page.node.set(PDFName.of('Annots'), context.obj([noteRef]))
  const photo = bytesOf('\xff\xd8\xff\xe1\0\x12ShiliPhone......\xff\xdb\0\x04qq\xff\xda\0\x02pixels\xff\xd9')
  const dict = context.obj({ Subtype: 'Image', Filter: 'DCTDecode', Width: 1, Height: 1 })
  const image = context.register(PDFRawStream.of(dict, photo))
  page.node.set(PDFName.of('Resources'), context.obj({ XObject: { T: image } }))
  return new Blob([(await document.save({ useObjectStreams: false })).slice()])
}

/** All of a document as text, its packed objects unpacked. */
async function textOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => {
    const content = object instanceof PDFRawStream ? new TextDecoder('latin1').decode(object.contents) : ''
    return `${object.toString()} ${content}`
  })
  return [new TextDecoder('latin1').decode(bytes), ...objects].join('\n')
}

test('the document before cleaning tells all of it', async () => {
  const before = await textOf(await tagged())
  for (const secret of ['ShiliXmp', 'ShiliOld', 'ShiliNote', 'ShiliPhone']) expect(before).toContain(secret)
  expect(before).toMatch(/Author/)
  expect(before).toMatch(/EmbeddedFile/)
})

test('the cleaned document tells none of it, and keeps its pages and pictures', async () => {
  const { content, pages, removed } = await cleanPdf(await tagged())
  const after = await textOf(content)
  for (const secret of secrets) expect(after).not.toContain(secret)
  expect(after).not.toMatch(/Author|Producer|CreationDate|ModDate|EmbeddedFile|Metadata|\/Info|\/ID/)
  expect(pages).toBe(2)
  expect(after).toContain('pixels')
  expect(after).toMatch(/\/T \d+ 0 R/)
  expect([...removed].sort()).toEqual(['author', 'other', 'time'])
})

test('what is no document, or has no page, is refused', async () => {
  await expect(cleanPdf(new Blob(['%PDF-1.7 %%EOF']))).rejects.toThrow('broken')
})

test('a JPEG keeps its tables and its picture, and loses everything that tells', () => {
  const photo = '\xff\xd8\xff\xe0\0\x04JF\xff\xe1\0\x06Exif\xff\xfe\0\x05note'.slice(0, -1)
  const picture = '\xff\xdb\0\x04qq\xff\xda\0\x02pixels\xff\xd9'
  const cleaned = stripJpeg(bytesOf(photo + picture))
  expect(cleaned).toEqual(bytesOf(`\xff\xd8\xff\xe0\0\x04JF${picture}`))
})
