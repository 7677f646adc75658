import { FileRefusal } from './file-refusal.ts'
import { type CellFormat, cellFormat } from './number-format.ts'
import { readXml } from './read-xml.ts'
import { hearRichText, type RichText } from './rich-text.ts'
import type { Parts } from './unzip.ts'

/** What stands around the sheets of a workbook. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[]
  readonly strings: readonly RichText[]
  /** How numbers are shown, by the style of a cell. */
  readonly formats: readonly CellFormat[]
  /** Days count from 1904. */
  readonly from1904: boolean
}

/** The texts and styles of a workbook, and where its sheets lie. Throws {@link FileRefusal}. */
export function readWorkbook(parts: Parts): Workbook {
  const targets = new Map<string, string>()
  const kinds = new Map<string, string>()
  readXml(textOf(parts, 'xl/_rels/workbook.xml.rels'), {
    open(name, attribute) {
      if (name !== 'Relationship') return
      const part = partOf(attribute('Target') ?? '')
      targets.set(attribute('Id') ?? '', part)
      kinds.set(/[^/]*$/.exec(attribute('Type') ?? '')?.[0] ?? '', part)
    },
    text() {},
    close() {},
  })
  const sheets: { name: string; hidden: boolean; part: string }[] = []
  let from1904 = false
  readXml(textOf(parts, 'xl/workbook.xml'), {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const part = targets.get(attribute('id') ?? '') ?? ''
      sheets.push({
        name: attribute('name') ?? '',
        hidden: (attribute('state') ?? 'visible') !== 'visible',
        part,
      })
    },
    text() {},
    close() {},
  })
  const strings = kinds.get('sharedStrings')
  const styles = kinds.get('styles')
  return {
    ...{ sheets, from1904 },
    strings: strings && parts.names.includes(strings) ? readStrings(textOf(parts, strings)) : [],
    formats: styles && parts.names.includes(styles) ? readFormats(textOf(parts, styles)) : [],
  }
}

/** A part as a text. Throws {@link FileRefusal} when there is none, or when it is no UTF-8. */
export function textOf(parts: Parts, name: string): string {
  const bytes = parts.read(name)
  if (!bytes) throw new FileRefusal('broken')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new FileRefusal('broken')
  }
}

/** A part that is named from `xl/`, or from the root. Nothing is ever opened by it but a part of the same zip. */
const partOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

function readStrings(xml: string): RichText[] {
  const strings: RichText[] = []
  const heard = hearRichText()
  readXml(xml, {
    open: heard.open,
    text: heard.text,
    close(name) {
      heard.close(name)
      if (name === 'si') strings.push(heard.take())
    },
  })
  return strings
}

function readFormats(xml: string): CellFormat[] {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  const read = new Map<number, CellFormat>()
  let inCells = false
  readXml(xml, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0)
        const format = read.get(id) ?? cellFormat(id, codes.get(id))
        read.set(id, format)
        formats.push(format)
      }
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}
