import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { FileTrouble, type Trace } from '../evidence.ts'

/** A document without what it told of its making. */
export interface CleanedPdf {
  readonly content: Blob
  readonly pages: number
  readonly removed: readonly Trace[]
}

const named = (...names: readonly string[]) => names.map((name) => PDFName.of(name))

/** Entries that tell who, when and with what, wherever they stand. */
const telling = named(
  'Metadata',
  'PieceInfo',
  'LastModified',
  'Thumb',
  'CreationDate',
  'ModDate',
  'Author',
  'Creator',
  'Producer',
  'StructParents',
  'StructParent',
  'EF',
  'AF',
)

/** Entries of a page and of a note on it that name people and days, or do something by themselves. */
const onPages = named('AA', 'B', 'PZ')
const onNotes = named('T', 'M', 'NM', 'Subj', 'RC', 'A', 'AA', 'PA', 'IRT', 'Parent')

/** Notes that hold a file, a sound or a program of their own. */
const holders = named('FileAttachment', 'Sound', 'Movie', 'Screen', 'RichMedia', '3D')

/**
 * Copies the pages of a document into a new one: what belongs to no page stays behind (its makers, its dates, its
 * earlier versions, files inside it), then entries that tell more and the details inside its photos are taken out. Throws {@link FileTrouble}: `broken`.
 */
export async function cleanPdf(file: Blob): Promise<CleanedPdf> {
  const before = await open(file)
  const after = await PDFDocument.create({ updateMetadata: false })
  const removed = tracesIn(before)
  for (const page of before.getPages()) forgetNotes(page.node)
  for (const page of await after.copyPages(before, before.getPageIndices())) after.addPage(page)
  for (const [ref, object] of after.context.enumerateIndirectObjects()) {
    forget(object)
    if (object instanceof PDFRawStream && isPhoto(object)) {
      after.context.assign(ref, PDFRawStream.of(object.dict, stripJpeg(object.contents)))
    }
  }
  delete after.context.trailerInfo.Info
  delete after.context.trailerInfo.ID
  const bytes = await after.save({ useObjectStreams: false, updateFieldAppearances: false })
  const content = new Blob([bytes.slice()], { type: 'application/pdf' })
  return { content, pages: after.getPageCount(), removed }
}

async function open(file: Blob): Promise<PDFDocument> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    if (document.getPageCount() === 0) throw new Error('no pages')
    return document
  } catch (cause) {
    throw new FileTrouble('broken', { cause })
  }
}

/** What the document's own note of its making tells. */
function tracesIn(document: PDFDocument): Trace[] {
  const traces: Trace[] = []
  if (document.getAuthor() || document.getCreator() || document.getProducer()) traces.push('author')
  if (document.getCreationDate() || document.getModificationDate()) traces.push('time')
  if (document.catalog.has(PDFName.of('Metadata'))) traces.push('other')
  return traces
}

/** Done before the pages are copied, so that what a note led to does not come along. */
function forgetNotes(page: PDFDict): void {
  for (const key of onPages) page.delete(key)
  const notes = page.lookup(PDFName.of('Annots'))
  if (!(notes instanceof PDFArray)) return
  for (let n = notes.size() - 1; n >= 0; n--) {
    const note = notes.lookup(n)
    const kind = note instanceof PDFDict ? note.lookup(PDFName.of('Subtype')) : undefined
    if (!(note instanceof PDFDict) || holders.some((holder) => holder === kind)) notes.remove(n)
    else for (const key of onNotes) note.delete(key)
  }
}

function forget(object: unknown): void {
  if (object instanceof PDFRawStream) forget(object.dict)
  if (object instanceof PDFArray) for (const one of object.asArray()) forget(one)
  if (!(object instanceof PDFDict)) return
  for (const key of telling) object.delete(key)
  for (const value of object.values()) forget(value)
}

function isPhoto({ dict }: PDFRawStream): boolean {
  const filter = dict.lookup(PDFName.of('Filter'))
  const name = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  return name === PDFName.of('DCTDecode')
}

/** Segments that a decoder needs: tables, frames, and the two that tell of colours (APP0 of JFIF, APP14 of Adobe). */
const needed = (marker: number) => marker === 0xe0 || marker === 0xee || (marker < 0xe0 && marker !== 0xfe)

/**
 * A JPEG without the segments that carry details (Exif, XMP, comments, previews); its picture is untouched. What
 * does not read as a JPEG up to its first scan comes back as it is.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    if (needed(bytes[at + 1] ?? 0)) parts.push(bytes.subarray(at, end))
    at = end
  }
  if (bytes[at] !== 0xff) return bytes
  return joined([...parts, bytes.subarray(at)])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
