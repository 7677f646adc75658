import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const parts = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'pdfjs-dist')

/** The words of a document as somebody finds or copies them, by page, without blanks: where lines break says nothing. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({
    ...{ data: Uint8Array.from(pdf), verbosity: 0 },
    cMapUrl: `${pathToFileURL(join(parts, 'cmaps'))}/`,
    standardFontDataUrl: `${pathToFileURL(join(parts, 'standard_fonts'))}/`,
  })
  const document = await task.promise
  const pages: string[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    pages.push(asTyped(text).replace(/[\s\p{Cc}\p{Cf}]+/gu, ''))
  }
  await task.destroy()
  return pages
}

/** A font draws a radical and the character that is one with the same sign, and a document names either. */
function asTyped(text: string): string {
  const radicals: Readonly<Record<string, string>> = {
    '⻔': '门',
    '⻅': '见',
    '⻚': '页',
    '⻋': '车',
    '⻓': '长',
  }
  return text.normalize('NFKC').replace(/[⺀-⻳]/g, (one) => radicals[one] ?? one)
}
