import { FileTrouble, type Trace, type Watch } from '../evidence.ts'
import { PDF_PAGES, PHOTO_SIDE } from '../limits.ts'
import { type OpenedPdf, type PageSize, SCREEN_SIDE } from '../read/open-pdf.ts'
import { encodePhoto } from './clean-photo.ts'
import { type PagePicture, picturePdf } from './picture-pdf.ts'

/** Pixels for each point of a page: 150 to the inch, at which small print can be read. */
const SHARP = 150 / 72

/** A document of pictures of its pages. */
export interface CleanedPdf {
  readonly content: Blob
  readonly pages: number
  /** The picture of the first page, and its pixels. */
  readonly shown: Blob
  readonly width: number
  readonly height: number
  readonly removed: readonly Trace[]
}

/**
 * Draws what is seen of each page and makes a new document of these pictures: nothing else comes along, neither what
 * lies under a black box or outside the page, nor text, notes, files, makers, dates, or earlier versions. Throws
 * {@link FileTrouble}: `broken`; `uncleanable` for too many pages, or where this browser cannot draw them; `noSpace`.
 * Rejects with the signal's reason.
 */
export async function cleanPdf(file: Blob, watch: Watch): Promise<CleanedPdf> {
  const opened = await open(file)
  try {
    if (opened.pages > PDF_PAGES) throw new FileTrouble('uncleanable')
    const removed = await tracesIn(opened)
    const pictures: PagePicture[] = []
    for (let page = 1; page <= opened.pages; page++) {
      watch.signal.throwIfAborted()
      pictures.push(await drawPage(opened, page))
      watch.progress(page / opened.pages)
    }
    const [first] = pictures
    if (!first) throw new FileTrouble('broken')
    const { content: shown, width, height } = first
    return { content: picturePdf(pictures), pages: opened.pages, removed, shown, width, height }
  } finally {
    opened.close()
  }
}

/** What this browser cannot even load stands apart from a document that cannot be read. */
async function open(file: Blob): Promise<OpenedPdf> {
  const { openPdf } = await import('../read/open-pdf.ts').catch((cause: unknown) => {
    throw new FileTrouble('uncleanable', { cause })
  })
  try {
    return await openPdf(new Uint8Array(await file.arrayBuffer()))
  } catch (cause) {
    throw new FileTrouble('broken', { cause })
  }
}

async function drawPage(opened: OpenedPdf, page: number): Promise<PagePicture> {
  try {
    const size = await opened.measure(page)
    const canvas = await opened.draw(page, sideOf(size))
    const { content, width, height } = await encodePhoto(canvas)
    // Some telephones keep a canvas's memory until it has no size.
    canvas.width = 0
    return { size, content, width, height }
  } catch (cause) {
    if (cause instanceof FileTrouble) throw cause
    throw new FileTrouble('uncleanable', { cause })
  }
}

function sideOf({ width, height }: PageSize): number {
  return Math.round(Math.min(PHOTO_SIDE, Math.max(SCREEN_SIDE, Math.max(width, height) * SHARP)))
}

async function tracesIn(opened: OpenedPdf): Promise<Trace[]> {
  const notes = await opened.readNotes()
  return (['author', 'time', 'other'] as const).filter((one) => notes[one])
}
