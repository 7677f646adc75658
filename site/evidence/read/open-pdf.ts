// The edition for older browsers, as cheap phones have them.
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { startWorker } from '../../worker/start-worker.ts'
import address from './pdf-worker.ts?worker&url'

/** Character maps and standard fonts for documents, served with the site. */
const FILES = '/assets/pdf/'

/** Pictures of more pixels than this inside a document are not drawn. */
const PICTURE_PIXELS = 72_000_000

/** Pixels along the longer side of a page, drawn for reading on a screen. */
export const SCREEN_SIDE = 1600

export interface PageSize {
  readonly width: number
  readonly height: number
}

export interface PdfNotes {
  readonly author: boolean
  readonly time: boolean
  readonly other: boolean
}

/** A document that was opened, drawn page by page. */
export interface OpenedPdf {
  readonly pages: number
  /** Sides of a page as it is shown, in points. */
  readonly measure: (page: number) => Promise<PageSize>
  /** Draws what is seen of a page, counted from 1, with this many pixels along its longer side. */
  readonly draw: (page: number, side?: number) => Promise<HTMLCanvasElement>
  /** Whether its own notes name who made it or with what, when, or anything else. */
  readonly readNotes: () => Promise<PdfNotes>
  readonly close: () => void
}

/**
 * Opens a document that a stranger sent: its letters are drawn as shapes and never reach the system as a font, its
 * scripts, forms and links are not asked for, and nothing of it leaves the canvas. Throws
 * pdf.js's own errors when it is none.
 */
export async function openPdf(content: Uint8Array): Promise<OpenedPdf> {
  const port = await startWorker(address)
  const worker = PDFWorker.create({ port })
  const task = getDocument({
    worker,
    data: content.slice(),
    disableFontFace: true,
    enableXfa: false,
    useWasm: false,
    maxImageSize: PICTURE_PIXELS,
    cMapUrl: `${FILES}cmaps/`,
    standardFontDataUrl: `${FILES}standard_fonts/`,
  })
  const close = async () => {
    await task.destroy()
    worker.destroy()
    port.terminate()
  }
  const document = await task.promise.catch(async (cause: unknown) => {
    await close()
    throw cause
  })
  return {
    pages: document.numPages,
    measure: async (page) => sizeOf((await document.getPage(page)).getViewport({ scale: 1 })),
    draw: (page, side = SCREEN_SIDE) => drawPage(document, page, side),
    readNotes: () => readNotes(document),
    close: () => void close(),
  }
}

const sizeOf = ({ width, height }: PageSize): PageSize => ({ width, height })

async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  side: number,
): Promise<HTMLCanvasElement> {
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: side / Math.max(width, height) })
  const canvas = globalThis.document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  await page.render({ canvas, viewport }).promise
  page.cleanup()
  return canvas
}

async function readNotes(document: PDFDocumentProxy): Promise<PdfNotes> {
  const { info, metadata } = await document.getMetadata()
  const has = (...names: string[]) => names.some((name) => Boolean((info as Record<string, unknown>)[name]))
  return {
    author: has('Author', 'Creator', 'Producer'),
    time: has('CreationDate', 'ModDate'),
    other: metadata !== null || has('Title', 'Subject', 'Keywords', 'Custom'),
  }
}
