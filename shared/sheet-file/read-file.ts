import { type FileFault, FileRefusal } from './file-refusal.ts'
import { decodeText, readCsv } from './read-csv.ts'
import { readSheet } from './read-sheet.ts'
import { type FileSheet, fileLimits, type SheetFile } from './sheet-file.ts'
import { openZip, type Parts } from './unzip.ts'
import { readWorkbook, textOf } from './workbook.ts'

/** Reads an XLSX or CSV by what it holds, whatever it is called; the name only tells what to advise. Throws {@link FileRefusal}. */
export function readSheetFile(bytes: Uint8Array, name: string): SheetFile {
  if (bytes.length === 0) throw new FileRefusal('empty')
  if (bytes.length > fileLimits.bytes)
    throw new FileRefusal('tooLarge', { n: fileLimits.bytes / 1024 / 1024 })
  const fault = faultByStart(bytes, name.toLowerCase())
  if (fault) throw new FileRefusal(fault)
  if (startsWith(bytes, [0x50, 0x4b])) return { kind: 'xlsx', sheets: readBook(openZip(bytes)) }
  const text = decodeText(bytes)
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) throw new FileRefusal('page')
  const sheet = { name: '', rows: readCsv(text), hiddenColumns: new Set<number>() }
  if (sheet.rows.length === 0) throw new FileRefusal('empty')
  const isTable = sheet.rows.some(({ cells }) => cells.size > 1)
  if (!isTable && /\.xlsx$/i.test(name)) throw new FileRefusal('text')
  return { kind: 'csv', sheets: [sheet] }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((one, n) => bytes[n] === one)

/** Kinds of file by their first bytes. */
const starts: readonly (readonly [FileFault, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x42, 0x4d]],
  ['other', [0x52, 0x61, 0x72, 0x21]],
  ['other', [0x37, 0x7a, 0xbc, 0xaf]],
]

function faultByStart(bytes: Uint8Array, name: string): FileFault | undefined {
  // One container holds old workbooks, WPS's own, and new ones under a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (holdsWide(bytes, 'EncryptedPackage')) return 'encrypted'
    return name.endsWith('.et') ? 'et' : 'xls'
  }
  if (startsWith(bytes, [0x42, 0x4d]) && !name.endsWith('.bmp')) return undefined
  return starts.find(([, start]) => startsWith(bytes, start))?.[0]
}

/** Whether a word stands there in UTF-16. */
function holdsWide(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((sign) => [sign.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wanted[0] ?? 0); at !== -1; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return true
  return false
}

function readBook(parts: Parts): FileSheet[] {
  const has = (name: string) => parts.names.includes(name)
  if (has('mimetype') || has('content.xml')) throw new FileRefusal('ods')
  if (has('xl/workbook.bin')) throw new FileRefusal('xlsb')
  if (!has('xl/workbook.xml') || !has('[Content_Types].xml')) throw new FileRefusal('other')
  const isMacro = parts.names.some((name) => /vbaProject|macrosheets/i.test(name))
  if (isMacro || textOf(parts, '[Content_Types].xml').includes('macroEnabled')) throw new FileRefusal('macro')
  const book = readWorkbook(parts)
  let room: number = fileLimits.rows
  const sheets = book.sheets.map(({ name, hidden, part }): FileSheet => {
    const sheet = readSheet(textOf(parts, part), book, room)
    room -= sheet.rows.length
    return { name, ...sheet, ...(hidden && { hidden: true as const }) }
  })
  if (sheets.every(({ rows }) => rows.length === 0)) throw new FileRefusal('empty')
  return sheets
}
