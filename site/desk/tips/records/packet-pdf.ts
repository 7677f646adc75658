import { PDFDocument } from '@cantoo/pdf-lib'

/** A4 in points, and pixels for a point: 150 to the inch. */
const PAGE = { width: 595, height: 842 }
const SCALE = 150 / 72
const MARGIN = 56
const LINE = 22

/**
 * Papers as PDF. Text is drawn with this computer's own Chinese typeface and put in as pictures of pages, so that
 * no font has to be carried; the JSON beside it holds the words. Throws `Error` where the browser draws no picture.
 */
export async function packetPdf(
  lines: readonly string[],
  photos: readonly Uint8Array[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (const canvas of drawPages(lines)) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    if (!blob) throw new Error('no picture of the page')
    const image = await pdf.embedPng(await blob.arrayBuffer())
    pdf.addPage([PAGE.width, PAGE.height]).drawImage(image, { x: 0, y: 0, ...PAGE })
  }
  for (const bytes of photos) {
    const image = await pdf.embedJpg(bytes)
    const fit = image.scaleToFit(PAGE.width - 2 * MARGIN, PAGE.height - 2 * MARGIN)
    const page = pdf.addPage([PAGE.width, PAGE.height])
    page.drawImage(image, { x: MARGIN, y: PAGE.height - MARGIN - fit.height, ...fit })
  }
  return pdf.save()
}

function drawPages(lines: readonly string[]): HTMLCanvasElement[] {
  const pages: HTMLCanvasElement[] = []
  let pen: CanvasRenderingContext2D | undefined
  let y = Number.POSITIVE_INFINITY
  for (const [n, line] of lines.entries()) {
    const size = n === 0 ? 20 : 13
    for (const part of wrap(line, size)) {
      if (!pen || y > PAGE.height - MARGIN) {
        pen = newPage()
        pages.push(pen.canvas)
        y = MARGIN + size
      }
      pen.font = fontOf(size)
      pen.fillText(part, MARGIN, y)
      y += n === 0 ? LINE * 1.6 : LINE
    }
  }
  return pages
}

function newPage(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(PAGE.width * SCALE)
  canvas.height = Math.round(PAGE.height * SCALE)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#000'
  pen.scale(SCALE, SCALE)
  return pen
}

function fontOf(size: number): string {
  return `${size}px "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif`
}

/** A line in pieces that fit between the margins; an empty one stays. */
function wrap(line: string, size: number): string[] {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return [line]
  pen.font = fontOf(size)
  const pieces: string[] = []
  let piece = ''
  for (const character of line) {
    if (pen.measureText(piece + character).width > PAGE.width - 2 * MARGIN) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
