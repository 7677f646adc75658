import type { PageSize } from '../read/open-pdf.ts'

/** A page as a picture: a JPEG, its pixels, and the size of the page in points. */
export interface PagePicture {
  readonly size: PageSize
  readonly content: Blob
  readonly width: number
  readonly height: number
}

/**
 * A document of pictures, one to a page (ISO 32000-1, 7.5). Pictures stay blobs that the browser may put away: a long
 * document is never whole in the page's memory, which a library that builds it would need.
 */
export function picturePdf(pages: readonly PagePicture[]): Blob {
  const parts: (string | Blob)[] = []
  const starts: number[] = []
  let length = 0
  const write = (...more: readonly (string | Blob)[]) => {
    parts.push(...more)
    for (const part of more) length += typeof part === 'string' ? part.length : part.size
  }
  const object = (...content: readonly (string | Blob)[]) => {
    starts.push(length)
    write(`${starts.length} 0 obj\n`, ...content, '\nendobj\n')
  }
  write('%PDF-1.4\n')
  object('<</Type/Catalog/Pages 2 0 R>>')
  const kids = pages.map((_, n) => `${3 + n * 3} 0 R`)
  object(`<</Type/Pages/Count ${pages.length}/Kids[${kids.join(' ')}]>>`)
  for (const [n, page] of pages.entries())
    for (const content of pageObjects(page, 3 + n * 3)) object(...content)
  const table = length
  write(`xref\n0 ${starts.length + 1}\n0000000000 65535 f \n`)
  for (const start of starts) write(`${String(start).padStart(10, '0')} 00000 n \n`)
  write(`trailer\n<</Size ${starts.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`)
  return new Blob(parts, { type: 'application/pdf' })
}

/** A page's three objects, numbered from here: the page, what is drawn on it, the picture. */
function pageObjects({ size, content, width, height }: PagePicture, number: number): (string | Blob)[][] {
  const [wide, high] = [size.width.toFixed(2), size.height.toFixed(2)]
  const drawn = `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`
  const shown = `/Contents ${number + 1} 0 R/Resources<</XObject<</P ${number + 2} 0 R>>>>`
  const picture = `/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`
  return [
    [`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${high}]${shown}>>`],
    [`<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`],
    [`<</Type/XObject/Subtype/Image${picture}/Length ${content.size}>>\nstream\n`, content, '\nendstream'],
  ]
}
