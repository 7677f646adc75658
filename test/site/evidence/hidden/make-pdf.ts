import { inflateSync } from 'node:zlib'
import {
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFString,
  rgb,
  StandardFonts,
} from '@cantoo/pdf-lib'
import { bytesOf } from '../film.ts'

/**
 * A document of two pages, 300 by 400 points, of which the second is turned, with everything that telephones, offices and
 * people hide in one. Each place has its own word beginning with `Shili`. `photo` is a JPEG that it shows.
 */
export async function makePdf(photo: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([600, 800])
  page.setCropBox(100, 100, 300, 400)
  const turned = document.addPage([300, 400])
  turned.setRotation({ type: 'degrees', angle: 90 } as never)
  const font = await document.embedFont(StandardFonts.Helvetica)
  const size = 12
  page.drawText('ShiliOutside', { x: 10, y: 10, size, font })
  page.drawText('ShiliUnderBox', { x: 120, y: 300, size, font })
  page.drawRectangle({ x: 110, y: 280, width: 200, height: 50, color: rgb(0, 0, 0) })
  page.drawText('ShiliWhite', { x: 120, y: 200, size, font, color: rgb(1, 1, 1) })
  page.drawRectangle({ x: 100, y: 450, width: 50, height: 50, color: rgb(1, 0, 0) })
  page.drawImage(await document.embedJpg(photo), { x: 250, y: 400, width: 100, height: 80 })
  page.drawText('ShiliScreenReader', { x: 120, y: 150, size, font, opacity: 0 })
  writeChinese(document, page)
  hideInNotes(document)
  await document.attach(bytesOf('ShiliAttached'), 'ShiliAttached.txt')
  const { context } = document
  const note = context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] })
  note.set(PDFName.of('T'), context.obj('ShiliNoteAuthor') as never)
  page.node.set(PDFName.of('Annots'), context.obj([context.register(note)]))
  page.node.set(PDFName.of('Thumb'), context.register(context.stream('ShiliThumb')))
  page.node.set(PDFName.of('PieceInfo'), context.register(context.obj({ ShiliPiece: 1 })))
  return bytesAfter(await document.save({ useObjectStreams: true }), '\nShiliBehindEnd %%EOF\n')
}

/** Two characters in a font that the document only names, as many offices do: at 120, 350 points. */
function writeChinese(document: PDFDocument, page: PDFPage): void {
  const { context } = document
  const info = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 2 }
  const named = { Type: 'Font', BaseFont: 'STSong-Light' }
  const inside = { ...named, Subtype: 'CIDFontType0', CIDSystemInfo: info as never }
  const font = { ...named, Subtype: 'Type0', Encoding: 'UniGB-UCS2-H', DescendantFonts: [inside] }
  page.node.setFontDictionary(PDFName.of('Song'), context.register(context.obj(font as never)) as never)
  const drawn = 'BT /Song 40 Tf 120 350 Td <571F65B9> Tj ET'
  page.node.addContentStream(context.register(context.stream(drawn)))
}

function hideInNotes(document: PDFDocument): void {
  const { context, catalog } = document
  document.setAuthor('ShiliAuthor')
  document.setTitle('ShiliTitle')
  document.setProducer('ShiliProgram')
  document.setCreationDate(new Date('2026-11-20T08:00:00Z'))
  catalog.set(PDFName.of('Metadata'), context.register(context.stream('ShiliXmp', { Type: 'Metadata' })))
  context.register(context.flateStream('ShiliOrphan of an earlier version'))
  catalog.set(
    PDFName.of('OpenAction'),
    context.obj({ S: 'JavaScript', JS: context.obj('ShiliScript') as never }),
  )
}

function bytesAfter(content: Uint8Array, more: string): Uint8Array {
  return Uint8Array.from([...content, ...bytesOf(more)])
}

/** Everything in a document as text: its bytes, each object, each stream as it is and unpacked. */
export async function pdfText(content: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(content, { updateMetadata: false })
  const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
  const objects = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [object.toString()]
    return [object.dict.toString(), latin1(object.contents), latin1(unpacked(object))]
  })
  const info = [document.getAuthor(), document.getTitle(), document.getProducer()]
  return [latin1(content), ...objects, ...info]
    .join('\n')
    .replace(/<((?:[0-9A-F]{2}){4,})>/g, (whole, hex) => {
      const plain = Buffer.from(hex, 'hex')
      return `${whole} ${plain.toString('latin1')} ${plain.toString('latin1').replaceAll('\0', '')}`
    })
}

function unpacked(stream: PDFRawStream): Uint8Array {
  try {
    return inflateSync(stream.contents)
  } catch {
    return new Uint8Array()
  }
}
