import { FileRefusal } from './file-refusal.ts'
import { cellName, type FileCell, type FileRow, fileLimits } from './sheet-file.ts'

/** A CSV file's text: UTF-8, else GB18030, or UTF-16 that says so. Throws {@link FileRefusal} when it is none of them. */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const names = utf16 ? [bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030']
  for (const name of names) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(bytes)
    } catch {
      // Not written in this one; the next, or none.
    }
  }
  throw new FileRefusal('signs')
}

/** The lines of a CSV with commas, semicolons or tabs between. Throws {@link FileRefusal}. */
export function readCsv(text: string): FileRow[] {
  const [all, named] = /^sep=([,;\t])\r?\n/i.exec(text) ?? []
  const body = all === undefined ? text : text.slice(all.length)
  if (body.includes('\0')) throw new FileRefusal('other')
  const rows: FileRow[] = []
  let line = 0
  for (const fields of records(body, named ?? separatorOf(body))) {
    line++
    const cells = cellsOf(fields, line)
    if (cells.size > 0) rows.push({ line, fields: fields.length, cells })
    if (rows.length > fileLimits.rows) throw new FileRefusal('tooManyRows', { n: fileLimits.rows - 500 })
  }
  return rows
}

/** What parts the first line most often, outside of quotes. */
function separatorOf(text: string): string {
  const first =
    text
      .slice(0, 4000)
      .replace(/"[^"]*"/g, '')
      .split(/\r|\n/)[0] ?? ''
  const count = (sign: string) => first.split(sign).length
  return [',', '\t', ';'].sort((one, other) => count(other) - count(one))[0] ?? ','
}

/** Fields of one line after another (RFC 4180). A quote that does not end is refused: nobody can tell where the next line begins. */
function* records(text: string, separator: string): Generator<string[]> {
  let fields: string[] = []
  let at = 0
  while (at < text.length) {
    const [field, after] = text.charAt(at) === '"' ? quoted(text, at) : bare(text, at, separator)
    fields.push(field)
    at = after
    const sign = text.charAt(at)
    if (sign === separator) {
      at++
      // A line that ends in a separator has one more field, an empty one.
      if (at === text.length) fields.push('')
      continue
    }
    at += sign === '\r' && text.charAt(at + 1) === '\n' ? 2 : 1
    yield fields
    fields = []
  }
  if (fields.length > 0) yield fields
}

function quoted(text: string, from: number): [field: string, after: number] {
  let field = ''
  let at = from + 1
  for (;;) {
    const end = text.indexOf('"', at)
    if (end === -1) throw new FileRefusal('broken')
    field += text.slice(at, end)
    if (text.charAt(end + 1) !== '"') {
      const sign = text.charAt(end + 1)
      if (sign !== '' && !',;\t\r\n'.includes(sign)) throw new FileRefusal('broken')
      return [field, end + 1]
    }
    field += '"'
    at = end + 2
  }
}

function bare(text: string, from: number, separator: string): [field: string, after: number] {
  let at = from
  while (at < text.length && text.charAt(at) !== separator && !'\r\n'.includes(text.charAt(at))) at++
  return [text.slice(from, at), at]
}

function cellsOf(fields: readonly string[], line: number): Map<number, FileCell> {
  const cells = new Map<number, FileCell>()
  for (const [column, field] of fields.entries()) {
    const text = unguarded(field)
    if (text.trim() === '') continue
    if (column >= fileLimits.columns)
      throw new FileRefusal('tooManyColumns', { cell: cellName(line, column), n: fileLimits.columns })
    if (text.length > fileLimits.cell) throw new FileRefusal('tooLongCell', { n: fileLimits.cell })
    // What a spreadsheet made of a long number when it wrote the file.
    const lost = /^\d(\.\d+)?E\+(1[5-9]|\d{3,}|[2-9]\d)$/i.test(text.trim())
    cells.set(column, lost ? { text, mark: 'digits' } : { text })
  }
  return cells
}

/** Without what keeps a spreadsheet from calculating: `'=1+1` and `="00123"`. */
function unguarded(field: string): string {
  const [, kept] = /^="([^"]*)"$/.exec(field.trim()) ?? []
  return kept ?? (/^'[=+\-@\t\r]/.test(field) ? field.slice(1) : field)
}
