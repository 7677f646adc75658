import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import { startWorker } from '../../../worker/start-worker.ts'
import address from './pdf-worker.ts?worker&url'

/** Character maps and standard fonts for documents, served with the site. */
const FILES = '/assets/pdf/'

/** Pictures of more pixels than this inside a document are not drawn. */
const PICTURE_PIXELS = 72_000_000

/** Pixels along the longer side of a drawn page. */
const SIDE = 1600

/** A document that was opened, drawn page by page. */
export interface OpenedPdf {
  readonly pages: number
  /** Draws a page, counted from 1. */
  readonly draw: (page: number) => Promise<HTMLCanvasElement>
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
  const document = await task.promise.catch(async (cause) => {
    await close()
    throw cause
  })
  return {
    pages: document.numPages,
    draw: (page) => drawPage(document, page),
    close: () => void close(),
  }
}

async function drawPage(document: PDFDocumentProxy, number: number): Promise<HTMLCanvasElement> {
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: SIDE / Math.max(width, height) })
  const canvas = globalThis.document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  await page.render({ canvas, viewport }).promise
  page.cleanup()
  return canvas
}
